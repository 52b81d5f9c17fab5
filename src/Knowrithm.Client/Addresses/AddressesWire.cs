namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddAddressesShapes(ShapeTable shapes) => shapes.Page<Address>().Operation<Address>();
}
