using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What settings for language models put on the wire.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<LlmSettings>))]
[JsonSerializable(typeof(LlmSettingsReceipt))]
[JsonSerializable(typeof(LlmSettingsTest))]
[JsonSerializable(typeof(CreateLlmSettingsRequest))]
[JsonSerializable(typeof(CreateLlmSettingsWithIdsRequest))]
[JsonSerializable(typeof(UpdateLlmSettingsRequest))]
[JsonSerializable(typeof(TestLlmSettingsRequest))]
internal sealed partial class LlmSettingsWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Page<LlmSettings>().Operation<LlmSettings>().Operation<LlmSettingsReceipt>().Operation<LlmSettingsTest>();
}
