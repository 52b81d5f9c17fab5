namespace Knowrithm.Client.Events;

/// <summary>A checkpoint of the change feed, a lease of it, or both. A row that was made for a lease has the version 0.</summary>
internal sealed class ChangeFeedEntity
{
    public string Application { get; set; } = "";

    public string Account { get; set; } = "";

    public string Name { get; set; } = "";

    public long Version { get; set; }

    public string? Text { get; set; }

    public string? LeaseHolder { get; set; }

    public long? LeaseUntil { get; set; }

    /// <summary>When <see cref="LeaseUntil"/> was written: if the clock reads earlier than that, both count from now.</summary>
    public long? LeaseWrittenAt { get; set; }
}
