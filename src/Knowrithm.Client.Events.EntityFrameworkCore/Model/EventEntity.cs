namespace Knowrithm.Client.Events;

internal sealed class EventEntity
{
    public string Id { get; set; } = "";

    public string Application { get; set; } = "";

    public string Account { get; set; } = "";

    public string Key { get; set; } = "";

    public string Type { get; set; } = "";

    public bool IsUnknown { get; set; }

    public string? Subject { get; set; }

    public long Sequence { get; set; }

    public byte[]? Body { get; set; }

    public int Source { get; set; }

    public string? RequestId { get; set; }

    public long ReceivedAt { get; set; }

    public string? SenderTrace { get; set; }

    public string? ReceiverTrace { get; set; }
}
