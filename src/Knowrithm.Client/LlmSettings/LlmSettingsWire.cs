namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddLlmSettingsShapes(ShapeTable shapes) => shapes
        .Page<LlmSettings>().Operation<LlmSettings>().Operation<LlmSettingsReceipt>().Operation<LlmSettingsTest>();
}
