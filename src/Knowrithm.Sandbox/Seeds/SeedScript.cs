namespace Knowrithm.Sandbox;

/// <summary>The messages of seeded conversations: a few questions in turn, each with the agent's reply.</summary>
internal sealed class SeedScript(string[] questions, Agent agent, int? messages)
{
    private readonly Line[] _lines = [.. questions.Select(question => new Line(question, Answer.To(question, agent)))];

    public int Count(int conversation) => messages is { } count ? Math.Max(0, count) : 4 + (2 * (conversation % 3));

    public string Title(int conversation) => Count(conversation) == 0 ? Conversation.DefaultTitle : At(conversation, 0).Question;

    public DateTimeOffset LastActivity(int conversation, DateTimeOffset start) => start.AddMinutes(Math.Max(0, Count(conversation) - 1));

    public IEnumerable<Message> Messages(Conversation conversation, int number)
    {
        var (count, width) = (Count(number), Math.Max(10, messages ?? 0));
        for (var i = 0; i < count; i++)
        {
            var (line, asks) = (At(number, i / 2), i % 2 == 0);
            yield return new(conversation, asks ? "user" : "assistant", asks ? line.Question : line.Answer.Text, conversation.CreatedAt.AddMinutes(i))
            {
                Id = SeedId.Of(5, (number * width) + i),
                Answer = asks ? null : line.Answer,
                Tokens = asks ? line.QuestionTokens : line.AnswerTokens,
            };
        }
    }

    private Line At(int conversation, int turn) => _lines[(conversation + turn) % _lines.Length];

    private sealed record Line(string Question, Answer Answer)
    {
        public int QuestionTokens { get; } = Message.TokensOf(Question);

        public int AnswerTokens { get; } = Message.TokensOf(Answer.Text);
    }
}
