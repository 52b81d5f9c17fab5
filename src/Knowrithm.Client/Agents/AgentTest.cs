namespace Knowrithm.Client;

/// <summary>The result of a test run of an agent.</summary>
public sealed class AgentTest : ApiObject
{
    /// <summary>The agent that was tested, as far as the response describes it.</summary>
    public Agent? Agent { get; set; }

    /// <summary>The question.</summary>
    public string? Query { get; set; }

    /// <summary>The agent's answer.</summary>
    public string? Response { get; set; }

    /// <summary>The sources of the agent's answer.</summary>
    public IReadOnlyList<MessageSource> Citations { get; set => field = value ?? []; } = [];

    /// <summary>The model that was used.</summary>
    public AgentTestModel? LlmConfig { get; set; }

    /// <summary>The sources found, the sources used, and warnings.</summary>
    public MessageMetadata? Metadata { get; set; }
}
