using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>A newcomer finds every sample on one page, with a command that starts it.</summary>
public sealed partial class SamplesPageTests
{
    private static readonly DocumentPage Page = DocumentPage.All.Single(static page => page.Name == "samples/README.md");

    // The last cell of each row of its tables.
    private static readonly string[] Commands = [.. Page.Text.Split('\n').Select(static line => Row().Match(line)).Where(static row => row.Success)
        .Select(static row => row.Groups["command"].Value)];

    public static TheoryData<string> Samples =>
    [
        .. Files("samples", "*.cs", SearchOption.TopDirectoryOnly), .. Files("samples/bus", "*.cs", SearchOption.TopDirectoryOnly),
        .. Files("samples/connectors", "*.cs", SearchOption.TopDirectoryOnly),
        .. Files("samples", "*.csproj", SearchOption.AllDirectories).Select(static project => project[..project.LastIndexOf('/')]),
    ];

    public static TheoryData<string> EachCommand => [.. Commands];

    [Theory, MemberData(nameof(Samples))]
    public void Sample_has_one_line(string sample) => Assert.Single(Commands, command => command.Split(' ').Contains(sample));

    [Theory, MemberData(nameof(EachCommand))]
    public void Command_starts_or_copies_a_sample_that_exists(string command)
    {
        var target = command.Split(' ') switch
        {
            ["dotnet", "run", var file] => file,
            ["dotnet", "run", "--project", var folder] => $"{folder}/{Path.GetFileName(folder)}.csproj",
            ["cp", var file, "."] => file,
            _ => null,
        };

        Assert.True(target is not null && File.Exists(Path.Combine(Repository.Root, target)), $"'{command}' starts nothing that is here.");
    }

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption depth) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, depth)
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(static file => !file.Split('/').Any(static part => part is "bin" or "obj")).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\| .+ \| `(?<command>[^`]+)` \|$")]
    private static partial Regex Row();
}
