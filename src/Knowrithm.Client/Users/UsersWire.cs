using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What users put on the wire.</summary>
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(UpdateProfileRequest))]
[JsonSerializable(typeof(UpdateUserRoleRequest))]
[JsonSerializable(typeof(UpdateUserStatusRequest))]
internal sealed partial class UsersWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes.Operation<User>();
}
