namespace Knowrithm.Client.Events;

/// <summary>The state of one item of a list, as the change feed knows it.</summary>
public sealed record ChangeState
{
    /// <summary>Gets the key: 64 hexadecimal digits, the hash of the item's kind and id. The same as the subject of its events.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the number of times it was written; 0 for an item that the store does not contain.</summary>
    public long Version { get; init; }

    /// <summary>Gets the last pass that found the item in its list.</summary>
    public long Pass { get; init; }

    /// <summary>Gets whether the item was deleted.</summary>
    public bool IsGone { get; init; }

    /// <summary>Gets what the feed remembers of the item. Stores do not read it; it may be encrypted.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Returns the key and version, never the data.</summary>
    public override string ToString() => $"{Key} {Version}";
}
