namespace Knowrithm.Client.Benchmarks;

internal sealed class RawStatus
{
    public string? Status { get; set; }

    public string? ConversationId { get; set; }

    public string? MessageId { get; set; }
}
