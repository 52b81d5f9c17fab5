using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The status of the response to a chat message.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ChatStatus>))]
public readonly partial record struct ChatStatus : IOpenEnum<ChatStatus>
{
    /// <summary>Waiting for the agent.</summary>
    public static partial ChatStatus Queued { get; }

    /// <summary>The agent is working on the response.</summary>
    public static partial ChatStatus InProgress { get; }

    /// <summary>The response is complete.</summary>
    public static partial ChatStatus Completed { get; }

    /// <summary>The agent failed to respond.</summary>
    public static partial ChatStatus Failed { get; }
}
