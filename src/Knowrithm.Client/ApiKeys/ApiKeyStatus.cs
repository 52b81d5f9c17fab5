using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The status of an API key.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ApiKeyStatus>))]
public readonly partial record struct ApiKeyStatus : IOpenEnum<ApiKeyStatus>
{
    /// <summary>Valid.</summary>
    public static partial ApiKeyStatus Active { get; }

    /// <summary>Disabled.</summary>
    public static partial ApiKeyStatus Inactive { get; }

    /// <summary>Revoked, permanently.</summary>
    public static partial ApiKeyStatus Revoked { get; }

    /// <summary>Expired.</summary>
    public static partial ApiKeyStatus Expired { get; }
}
