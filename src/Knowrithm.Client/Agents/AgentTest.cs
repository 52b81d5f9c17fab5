namespace Knowrithm.Client;

/// <summary>What an agent answered in a test run.</summary>
public sealed class AgentTest : ApiObject
{
    /// <summary>The agent that was asked, as far as the answer describes it.</summary>
    public Agent? Agent { get; set; }

    /// <summary>The question.</summary>
    public string? Query { get; set; }

    /// <summary>The answer.</summary>
    public string? Response { get; set; }

    /// <summary>Where the answer comes from.</summary>
    public IReadOnlyList<MessageSource> Citations { get; set => field = value ?? []; } = [];

    /// <summary>Which model answered.</summary>
    public AgentTestModel? LlmConfig { get; set; }

    /// <summary>Sources found, sources used, warnings.</summary>
    public MessageMetadata? Metadata { get; set; }
}
