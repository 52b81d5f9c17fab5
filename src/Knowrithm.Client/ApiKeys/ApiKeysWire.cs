namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddApiKeysShapes(ShapeTable shapes) => shapes.Page<ApiKey>();
}
