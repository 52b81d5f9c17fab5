using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The field that agents are counted by.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<AgentBucketing>))]
public readonly partial record struct AgentBucketing : IOpenEnum<AgentBucketing>
{
    /// <summary>The type.</summary>
    public static partial AgentBucketing Type { get; }

    /// <summary>The language model.</summary>
    public static partial AgentBucketing Model { get; }
}
