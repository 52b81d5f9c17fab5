using System.Text.RegularExpressions;

namespace Knowrithm.Sandbox;

internal sealed partial record Document(string Name, string? Url, string Text)
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public IReadOnlyList<string> Sentences { get; } = [.. SentenceEnd().Split(Text).Select(s => s.Trim()).Where(s => s.Length > 0)];

    [GeneratedRegex(@"(?<=[.!?])\s+|[\r\n]+")]
    private static partial Regex SentenceEnd();
}
