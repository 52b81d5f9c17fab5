using Knowrithm.Client.SuperAdmin;

namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddSuperAdminShapes(ShapeTable shapes) => shapes
        .Page<SuperAdminCompany>().Page<SuperAdminDocument>().Page<PlatformActivity>();
}
