using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>The options of an agent as an <see cref="IChatClient"/>. Read when the chat client is created; later changes have no effect.</summary>
public sealed class KnowrithmChatClientOptions
{
    /// <summary>
    /// The rule for tools, system prompts, images and other things that a message to an agent cannot carry. Default:
    /// <see cref="UnsupportedHandling.RefuseRequirements"/>.
    /// </summary>
    public UnsupportedHandling Unsupported { get; set; }

    /// <summary>
    /// The rule for earlier messages that a caller sends. Default: <see cref="HistoryHandling.Refuse"/>; Semantic Kernel, and other callers that send the whole
    /// history with each question, need <see cref="HistoryHandling.Flatten"/>.
    /// </summary>
    public HistoryHandling History { get; set; }

    /// <summary>
    /// The function that makes one text of the earlier messages and the question, for <see cref="HistoryHandling.Flatten"/>. Default: one paragraph for each
    /// message, with <c>user:</c> or <c>assistant:</c> before it, and the question last, under a line that says so.
    /// </summary>
    public Func<IReadOnlyList<ChatMessage>, string, string> Flatten { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } =
        FlatHistory.Write;
}
