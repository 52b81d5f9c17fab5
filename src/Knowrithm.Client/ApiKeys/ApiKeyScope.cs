using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A permission of an API key. Routes require <see cref="Read"/>, <see cref="Write"/> or <see cref="Admin"/>.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ApiKeyScope>))]
public readonly partial record struct ApiKeyScope : IOpenEnum<ApiKeyScope>
{
    /// <summary>Permission to read.</summary>
    public static partial ApiKeyScope Read { get; }

    /// <summary>Permission to create and change.</summary>
    public static partial ApiKeyScope Write { get; }

    /// <summary>Permission to change.</summary>
    public static partial ApiKeyScope Update { get; }

    /// <summary>Permission to delete.</summary>
    public static partial ApiKeyScope Delete { get; }

    /// <summary>Permission to administer, and to read the analytics of API keys.</summary>
    public static partial ApiKeyScope Admin { get; }

    /// <summary>All permissions.</summary>
    public static partial ApiKeyScope FullAccess { get; }
}
