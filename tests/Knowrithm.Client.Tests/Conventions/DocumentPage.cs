using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>A Markdown document of the repository.</summary>
internal sealed partial record DocumentPage(string Name, string Text)
{
    /// <summary>Where the repository is.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What a user or contributor reads: the repository's documents, the samples' page, and each package's README.</summary>
    public static IReadOnlyList<DocumentPage> All { get; } =
    [
        .. Directory.GetFiles(Root, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md"))
            .Append(Path.Combine(Root, "samples", "README.md"))
            .Concat(Directory.GetDirectories(Path.Combine(Root, "src")).Select(static folder => Path.Combine(folder, "README.md")).Where(File.Exists))
            .Order(StringComparer.Ordinal)
            .Select(static path => new DocumentPage(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    public string Folder => Path.GetDirectoryName(Path.Combine(Root, Name))!;

    /// <summary>The text without what is not prose, each line where it was: code but for its comments, names in backticks, and what a run writes.</summary>
    public string Prose => Span().Replace(Fence().Replace(Written().Replace(Text, Blank), Comments), static match => Blank(match, "`…`"));

    /// <summary>What a link may go to: the headings, as GitHub names them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Fence().Replace(Text, Blank)).Select(static match => Slug(match.Groups["text"].Value));

    public IEnumerable<(int Line, string Target)> Links => Link().Matches(Span().Replace(Fence().Replace(Text, Blank), Blank))
        .Select(match => (Line(match), match.Groups["target"].Value));

    /// <summary>The rows of the table under a heading: the cells of each, without the two lines of the head.</summary>
    public IReadOnlyList<string[]> Table(string heading)
    {
        var at = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(at >= 0, $"{Name} has no heading '{heading}'.");
        return
        [
            .. Text[(at + heading.Length + 2)..].Split('\n').TakeWhile(static line => !line.StartsWith('#'))
                .Where(static line => line.StartsWith('|')).Skip(2)
                .Select(static line => line.Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray()),
        ];
    }

    public override string ToString() => Name;

    private static string Slug(string heading) =>
        new([.. heading.Trim().ToLowerInvariant().Replace(' ', '-').Where(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_')]);

    private int Line(Match match) => Text.AsSpan(0, match.Index).Count('\n') + 1;

    private static string Blank(Match match) => Blank(match, "");

    private static string Blank(Match match, string instead) => instead + new string('\n', match.Value.AsSpan().Count('\n'));

    private static string Comments(Match match) =>
        string.Join('\n', match.Value.Split('\n').Select(static line => line.IndexOf("// ", StringComparison.Ordinal) is >= 0 and var at ? line[at..] : ""));

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", ".."));

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Span();

    [GeneratedRegex(@"^<!-- [^>\n]*: written by a run -->.*?^<!-- end of [^>\n]*-->$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Written();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
