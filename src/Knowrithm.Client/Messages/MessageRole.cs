using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The author of a message.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<MessageRole>))]
public readonly partial record struct MessageRole : IOpenEnum<MessageRole>
{
    /// <summary>The visitor or user.</summary>
    public static partial MessageRole User { get; }

    /// <summary>The agent.</summary>
    public static partial MessageRole Assistant { get; }

    /// <summary>Knowrithm.</summary>
    public static partial MessageRole System { get; }
}
