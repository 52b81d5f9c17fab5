using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests.Readme;

/// <summary>A fenced block of the README, with the note before it that says how it is run.</summary>
public sealed partial record ReadmeBlock(string Language, string How, string Text, int Line)
{
    public static string Path { get; } = FindReadme();

    public static IReadOnlyList<ReadmeBlock> All { get; } = Read(File.ReadAllText(Path));

    public override string ToString() => $"{Language}, line {Line}";

    private static List<ReadmeBlock> Read(string text) =>
    [
        .. Fence().Matches(text).Select(match => new ReadmeBlock(
            match.Groups["language"].Value, match.Groups["how"].Value.Trim(), match.Groups["text"].Value, text.AsSpan(0, match.Index).Count('\n') + 1)),
    ];

    [GeneratedRegex(@"^(<!-- run:(?<how>[^>]*)-->\n)?```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    private static string FindReadme([CallerFilePath] string source = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(source)!, "../../../README.md"));
}
