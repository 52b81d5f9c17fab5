namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddCompaniesShapes(ShapeTable shapes) => shapes.Operation<Company>();
}
