namespace Knowrithm.Client.Events;

internal sealed class HandlerEntity
{
    public string Application { get; set; } = "";

    public string Account { get; set; } = "";

    public string Name { get; set; } = "";

    public string Types { get; set; } = "";

    public bool IsFallback { get; set; }

    public long RegisteredAt { get; set; }

    public long SeenAt { get; set; }

    public long? RetiredAt { get; set; }

    public string? RenamedTo { get; set; }

    public long? PausedAt { get; set; }

    public string? PauseReason { get; set; }

    public long? ProbeAt { get; set; }

    public long? ProbeWrittenAt { get; set; }
}
