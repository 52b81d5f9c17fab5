using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The status of a user's account.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<UserStatus>))]
public readonly partial record struct UserStatus : IOpenEnum<UserStatus>
{
    /// <summary>Can sign in.</summary>
    public static partial UserStatus Active { get; }

    /// <summary>Disabled.</summary>
    public static partial UserStatus Inactive { get; }

    /// <summary>Suspended by an administrator.</summary>
    public static partial UserStatus Suspended { get; }

    /// <summary>The e-mail address is not verified yet.</summary>
    public static partial UserStatus PendingVerification { get; }
}
