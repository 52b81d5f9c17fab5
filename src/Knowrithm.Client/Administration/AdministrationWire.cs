namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddAdministrationShapes(ShapeTable shapes) => shapes
        .Page<User>().Page<AuditLogEntry>();
}
