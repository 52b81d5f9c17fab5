using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>How an agent plays an <see cref="IChatClient"/>. Read when the client is made; later changes do nothing.</summary>
public sealed class KnowrithmChatClientOptions
{
    /// <summary>What becomes of tools, system prompts, images and other things that a message to an agent cannot carry. Default: <see cref="UnsupportedHandling.RefuseRequirements"/>.</summary>
    public UnsupportedHandling Unsupported { get; set; }

    /// <summary>
    /// What becomes of earlier messages that a caller sends along. Default: <see cref="HistoryHandling.Refuse"/>; Semantic Kernel, and whoever else sends the whole history with each
    /// question, needs <see cref="HistoryHandling.Flatten"/>.
    /// </summary>
    public HistoryHandling History { get; set; }

    /// <summary>
    /// Makes one text of the earlier messages and the question, for <see cref="HistoryHandling.Flatten"/>. Default: one paragraph a message, with <c>user:</c> or <c>assistant:</c> before it,
    /// and the question last, under a line that says so.
    /// </summary>
    public Func<IReadOnlyList<ChatMessage>, string, string> Flatten { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = FlatHistory.Write;
}
