namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddUsersShapes(ShapeTable shapes) => shapes.Operation<User>();
}
