using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests.Readme;

/// <summary>A fenced block of a document, with the note before it that says how it is run.</summary>
public sealed partial record ReadmeBlock(string File, string Language, string How, string Text, int Line)
{
    /// <summary>Of the repository's README, docs/, and each package's README: what a user copies. CONTRIBUTING.md shows patterns of our own code.</summary>
    public static IReadOnlyList<ReadmeBlock> All { get; } =
        [.. DocumentPage.All.Where(static page => page.Name != "CONTRIBUTING.md").SelectMany(static page => Read(page.Text, page.Name))];

    public static IReadOnlyList<ReadmeBlock> Of(string file) => Read(DocumentPage.All.Single(page => page.Name == file).Text, file);

    public override string ToString() => $"{File}, {Language}, line {Line}";

    private static List<ReadmeBlock> Read(string text, string file) =>
    [
        .. Fence().Matches(text).Select(match => new ReadmeBlock(
            file, match.Groups["language"].Value, match.Groups["how"].Value.Trim(), match.Groups["text"].Value,
            text.AsSpan(0, match.Groups["text"].Index).Count('\n') + 1)),
    ];

    [GeneratedRegex(@"^(<!-- run:(?<how>[^>]*)-->\n)?```(?<language>\w*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
