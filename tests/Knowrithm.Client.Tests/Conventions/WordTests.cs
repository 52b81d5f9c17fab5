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

    public static TheoryData<string> Pages => [.. DocumentPage.All.Select(static page => page.Name).Where(static name => !Written.ContainsKey(name))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Document_has_no_left_out_word(string name)
    {
        var page = DocumentPage.All.Single(page => page.Name == name);

        Assert.Empty(LeftOutWords.In(page.Prose).Select(found => $"{name}:{found.Line}: '{found.Found}' → {found.Instead}"));
    }

    [Fact]
    public void Every_exception_is_a_document() => Assert.All(Written.Keys, static name => Assert.Contains(DocumentPage.All, page => page.Name == name));
}
