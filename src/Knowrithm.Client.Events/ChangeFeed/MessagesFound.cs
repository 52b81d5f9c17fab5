namespace Knowrithm.Client.Events;

/// <summary>What the messages of several conversations showed.</summary>
internal sealed class MessagesFound
{
    public List<ChangeStateWrite> States { get; } = [];

    public List<KnowrithmChange> Changes { get; } = [];

    /// <summary>Those of the changes that a webhook should have told of.</summary>
    public List<KnowrithmChange> Missed { get; } = [];

    /// <summary>The conversations to read again in the next pass.</summary>
    public HashSet<string> Pending { get; } = new(StringComparer.Ordinal);
}
