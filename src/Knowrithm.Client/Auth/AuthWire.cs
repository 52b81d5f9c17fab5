using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What signing in and out puts on the wire.</summary>
[JsonSerializable(typeof(KnowrithmSession))]
[JsonSerializable(typeof(UserRegistration))]
[JsonSerializable(typeof(CurrentUser))]
[JsonSerializable(typeof(LogOutReceipt))]
[JsonSerializable(typeof(LogInRequest))]
[JsonSerializable(typeof(RegisterAdminRequest))]
[JsonSerializable(typeof(CreateUserRequest))]
[JsonSerializable(typeof(SendVerificationEmailRequest))]
[JsonSerializable(typeof(VerifyEmailRequest))]
internal sealed partial class AuthWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes.Operation<KnowrithmSession>().Operation<UserRegistration>().Operation<LogOutReceipt>();
}
