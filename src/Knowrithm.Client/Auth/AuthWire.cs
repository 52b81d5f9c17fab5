namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddAuthShapes(ShapeTable shapes) => shapes.Operation<KnowrithmSession>().Operation<UserRegistration>().Operation<LogOutReceipt>();
}
