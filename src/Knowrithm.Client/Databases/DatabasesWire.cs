using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What databases and their tables put on the wire.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<DatabaseConnection>))]
[JsonSerializable(typeof(DatabaseConnectionTest))]
[JsonSerializable(typeof(DatabaseConnectionReceipt))]
[JsonSerializable(typeof(IReadOnlyList<DatabaseTable>))]
[JsonSerializable(typeof(DatabaseTableReceipt))]
[JsonSerializable(typeof(TextToSqlResult))]
[JsonSerializable(typeof(DatabaseSampleQueries))]
[JsonSerializable(typeof(SemanticSnapshot))]
[JsonSerializable(typeof(CreateDatabaseConnectionRequest))]
[JsonSerializable(typeof(UpdateDatabaseConnectionRequest))]
[JsonSerializable(typeof(ExportDatabaseRequest))]
[JsonSerializable(typeof(TextToSqlRequest))]
internal sealed partial class DatabasesWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Page<DatabaseConnection>().Page<DatabaseTable>()
        .Operation<DatabaseConnection>().Operation<DatabaseConnectionReceipt>().Operation<TextToSqlResult>()
        .Operation<DatabaseTable>().Operation<DatabaseTableReceipt>();
}
