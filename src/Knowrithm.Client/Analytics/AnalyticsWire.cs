namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddAnalyticsShapes(ShapeTable shapes) => shapes
        .Add(static () => new ExportShape()).Operation<AnalyticsExport>();
}
