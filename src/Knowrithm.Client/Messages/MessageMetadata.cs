namespace Knowrithm.Client;

/// <summary>The sources that the agent found and used.</summary>
public sealed class MessageMetadata : ApiObject
{
    /// <summary>All sources found, as texts for display.</summary>
    public IReadOnlyList<string> AllSources { get; set => field = value ?? []; } = [];

    /// <summary>The numbers of the sources that the agent refers to.</summary>
    public IReadOnlyList<int?> CitedSources { get; set => field = value ?? []; } = [];

    /// <summary>The problems with the references.</summary>
    public IReadOnlyList<string> CitationWarnings { get; set => field = value ?? []; } = [];
}
