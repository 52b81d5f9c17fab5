namespace Knowrithm.Client.Events.Tests;

/// <summary>The order of a list.</summary>
public enum ListOrderKind
{
    /// <summary>Of chance, and lasting.</summary>
    Any,
    Changed,
    Created,
}

/// <summary>What is odd about a server.</summary>
internal sealed record ListQuirks
{
    public ListOrderKind Order { get; init; } = ListOrderKind.Created;

    public int MostPerPage { get; init; } = 100;

    public bool HasTotals { get; init; } = true;

    public int TotalIsOffBy { get; init; }

    public bool HasNext { get; init; } = true;

    public bool HasPerPage { get; init; } = true;

    public bool HasUpdatedAt { get; init; } = true;

    public bool HasDeletedLists { get; init; } = true;

    public IReadOnlyList<string> HiddenStatuses { get; init; } = [];

    public TimeSpan StaleFor { get; init; }
}
