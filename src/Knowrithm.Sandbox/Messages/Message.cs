namespace Knowrithm.Sandbox;

internal sealed class Message(Conversation conversation, string role, string content, DateTimeOffset createdAt)
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public Conversation Conversation => conversation;

    public string Role => role;

    public string Content => content;

    public DateTimeOffset CreatedAt => createdAt;

    public int Tokens { get => field > 0 ? field : field = TokensOf(content); init; }

    public Answer? Answer { get; init; }

    /// <summary>The time that the agent needed, in seconds.</summary>
    public double? ProcessingTime => Answer is null ? null : Math.Round(0.2 + (Tokens * 0.01), 2);

    public bool IsDeleted { get; set; }

    public static int TokensOf(string content) => Math.Max(1, Words.Count(content) * 4 / 3);
}
