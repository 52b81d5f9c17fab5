using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests.Readme;

/// <summary>A fenced block of a README, with the note before it that says how it is run.</summary>
public sealed partial record ReadmeBlock(string File, string Language, string How, string Text, int Line)
{
    private static readonly string Root = FindRoot();

    /// <summary>Of the repository's README and of each package's.</summary>
    public static IReadOnlyList<ReadmeBlock> All { get; } = [.. Files().SelectMany(Read)];

    public override string ToString() => $"{File}, {Language}, line {Line}";

    private static IEnumerable<string> Files() =>
    [
        Path.Combine(Root, "README.md"),
        .. Directory.GetDirectories(Path.Combine(Root, "src")).Select(folder => Path.Combine(folder, "README.md"))
            .Where(System.IO.File.Exists).Order(StringComparer.Ordinal),
    ];

    private static List<ReadmeBlock> Read(string path) => Read(System.IO.File.ReadAllText(path), Path.GetRelativePath(Root, path));

    private static List<ReadmeBlock> Read(string text, string file) =>
    [
        .. Fence().Matches(text).Select(match => new ReadmeBlock(
            file, match.Groups["language"].Value, match.Groups["how"].Value.Trim(), match.Groups["text"].Value, text.AsSpan(0, match.Index).Count('\n') + 1)),
    ];

    [GeneratedRegex(@"^(<!-- run:(?<how>[^>]*)-->\n)?```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    private static string FindRoot([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../.."));
}
