namespace Knowrithm.Client;

/// <summary>An agent's answer to a question.</summary>
/// <param name="message">The agent's message.</param>
public sealed class Answer(Message message)
{
    /// <summary>The text, with marks such as <c>[Source 1]</c> where the agent refers to a source.</summary>
    public string Content => Message.Content ?? "";

    /// <summary>The sources, as the API returns them.</summary>
    public IReadOnlyList<MessageSource> Sources => Message.Sources;

    /// <summary>The agent's confidence, 0 to 1; null where the server does not send it.</summary>
    public double? Confidence => Message.ConfidenceScore;

    /// <summary>The model that was used; null where the server does not send it.</summary>
    public string? Model => Message.ModelUsed;

    /// <summary>The whole message.</summary>
    public Message Message { get; } = message ?? throw new ArgumentNullException(nameof(message));

    /// <summary>Returns the text.</summary>
    public override string ToString() => Content;
}
