using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The status of an agent.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<AgentStatus>))]
public readonly partial record struct AgentStatus : IOpenEnum<AgentStatus>
{
    /// <summary>Responds to visitors.</summary>
    public static partial AgentStatus Active { get; }

    /// <summary>Disabled; the initial status of a clone.</summary>
    public static partial AgentStatus Inactive { get; }

    /// <summary>Processing its sources.</summary>
    public static partial AgentStatus Training { get; }

    /// <summary>Out of service.</summary>
    public static partial AgentStatus Maintenance { get; }
}
