namespace Knowrithm.Client.Tests;

/// <summary>Documents do without the words on the list.</summary>
public sealed class WordTests
{
    // Each with its reason.
    private static readonly Dictionary<string, string> Written = new()
    {
        ["docs/coverage.md"] = "written from the contract table; its words are that table's",
        ["docs/performance.md"] = "written by a run of the benchmarks",
        ["docs/mutants.md"] = "quotes names of tests and mutants as they were in the run",
    };

    // A word in its right sense, on the pages that are about it.
    private static readonly Dictionary<(string Page, string Word), string> Meant = new()
    {
        [("docs/streaming.md", "answer")] = "the agent's answers are the page's topic",
        [("docs/chat-client.md", "answer")] = "the agent's answers are the page's topic",
    };

    public static TheoryData<string> Pages => [.. DocumentPage.All.Select(static page => page.Name).Where(static name => !Written.ContainsKey(name))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Document_has_no_left_out_word(string name)
    {
        var page = DocumentPage.All.Single(page => page.Name == name);

        var found = LeftOutWords.In(page.Prose).Where(found => !IsMeant(name, found.Found))
            .Select(found => $"{name}:{found.Line}: '{found.Found}' → {found.Instead}").ToArray();

        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Fact]
    public void Every_exception_is_needed()
    {
        Assert.All(Written.Keys, static name => Assert.Contains(DocumentPage.All, page => page.Name == name));
        Assert.All(Meant.Keys, static meant =>
            Assert.Contains(LeftOutWords.In(DocumentPage.All.Single(page => page.Name == meant.Page).Prose), found => IsMeant(meant.Page, found.Found)));
    }

    private static bool IsMeant(string page, string word) =>
        Meant.Keys.Any(meant => meant.Page == page && word.StartsWith(meant.Word, StringComparison.OrdinalIgnoreCase));
}
