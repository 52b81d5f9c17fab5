using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Aspire.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowrithm.Aspire.Hosting.Tests;

/// <summary>The app hosts of the documents compile. <c>.ci/aspire</c> runs one.</summary>
public sealed partial class ExampleTests
{
    // What the SDK of app hosts generates for a project, and the usual imports.
    private const string Frame = """
        global using System;
        global using Aspire.Hosting;
        global using Aspire.Hosting.ApplicationModel;
        namespace Projects { public sealed class Api : IProjectMetadata { public string ProjectPath => ""; } }
        """;

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static TheoryData<string, string> Examples =>
    [
        .. new[] { "docs/aspire.md", "src/Knowrithm.Aspire.Hosting/README.md" }.SelectMany(static page =>
            Block().Matches(File.ReadAllText(Path.Combine(Root, page))).Select(match => (page, match.Groups["text"].Value))),
    ];

    [Theory, MemberData(nameof(Examples))]
    public void App_host_compiles_without_warnings(string page, string program)
    {
        _ = typeof(KnowrithmSandboxBuilderExtensions);
        var compilation = CSharpCompilation.Create(
            "Host", [CSharpSyntaxTree.ParseText(program), CSharpSyntaxTree.ParseText(Frame)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.ConsoleApplication));

        var problems = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static found => found.Severity >= DiagnosticSeverity.Warning && found.Id != "CS1701").ToArray();

        Assert.True(problems.Length == 0, $"{page}\n{string.Join('\n', problems.Select(static problem => problem.ToString()))}");
    }

    private static string Here([CallerFilePath] string here = "") => here;

    [GeneratedRegex(@"^<!-- run: app host -->\n```csharp\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
