namespace Knowrithm.Client;

/// <summary>An agent's answer to a question.</summary>
/// <param name="message">The assistant's message.</param>
public sealed class Answer(Message message)
{
    /// <summary>The text, with marks such as <c>[Source 1]</c> where the agent refers to a source.</summary>
    public string Content => Message.Content ?? "";

    /// <summary>Where it comes from, as the API gives it.</summary>
    public IReadOnlyList<MessageSource> Sources => Message.Sources;

    /// <summary>How sure the agent is, 0 to 1; null where the server does not say.</summary>
    public double? Confidence => Message.ConfidenceScore;

    /// <summary>The model that answered; null where the server does not say.</summary>
    public string? Model => Message.ModelUsed;

    /// <summary>The whole message.</summary>
    public Message Message { get; } = message ?? throw new ArgumentNullException(nameof(message));

    /// <summary>The text.</summary>
    public override string ToString() => Content;
}
