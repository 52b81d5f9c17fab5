using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What administration puts on the wire; also by super-administrators.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<User>))]
[JsonSerializable(typeof(IReadOnlyList<AuditLogEntry>))]
[JsonSerializable(typeof(SystemMetrics))]
[JsonSerializable(typeof(UpsertSystemConfigurationRequest))]
internal sealed partial class AdministrationWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Page<User>().Page<AuditLogEntry>();
}
