namespace Knowrithm.Client;

/// <summary>What the agent found and used for an answer.</summary>
public sealed class MessageMetadata : ApiObject
{
    /// <summary>All sources found, as texts for display.</summary>
    public IReadOnlyList<string> AllSources { get; set => field = value ?? []; } = [];

    /// <summary>Numbers of the sources that the answer refers to.</summary>
    public IReadOnlyList<int?> CitedSources { get; set => field = value ?? []; } = [];

    /// <summary>What went wrong with the references.</summary>
    public IReadOnlyList<string> CitationWarnings { get; set => field = value ?? []; } = [];
}
