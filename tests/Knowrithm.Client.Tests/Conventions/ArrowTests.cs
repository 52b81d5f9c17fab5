using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>Which folder may use which: resource folders → paging, operations, errors → serialization, HTTP, and nothing back.</summary>
public sealed partial class ArrowTests
{
    private static readonly string[] Shared = ["Http", "Serialization", "Operations", "Paging", "Streaming", "Errors", "DependencyInjection", "Webhooks"];

    [Fact]
    public void Webhooks_use_neither_Refit_nor_the_pipeline() =>
        AssertNone(Files("Knowrithm.Client", "Webhooks"), "Refit", "Knowrithm.Client.Http");

    [Fact]
    public void Resources_do_not_know_the_pipeline() =>
        AssertNone(Folders("Knowrithm.Client").Where(static folder => !Shared.Contains(Path.GetFileName(folder))).SelectMany(Sources), "Knowrithm.Client.Http", "Polly", "Microsoft.Extensions.Http");

    [Fact]
    public void Errors_and_paging_do_not_know_Refit() =>
        AssertNone([.. Files("Knowrithm.Client", "Errors"), .. Files("Knowrithm.Client", "Paging")], "Refit", "Polly");

    [Fact]
    public void The_sandbox_knows_nothing_of_ours()
    {
        AssertNone(Sources(Root("Knowrithm.Sandbox")), "Knowrithm.Client");
        Assert.DoesNotContain("ProjectReference", File.ReadAllText(Path.Combine(Root("Knowrithm.Sandbox"), "Knowrithm.Sandbox.csproj")), StringComparison.Ordinal);
        Assert.DoesNotContain(typeof(Knowrithm.Sandbox.KnowrithmSandbox).Assembly.GetReferencedAssemblies(), static name => name.Name!.StartsWith("Knowrithm", StringComparison.Ordinal));
    }

    [Fact]
    public void The_client_knows_neither_its_satellites_nor_reflection_in_Refit() =>
        AssertNone(Sources(Root("Knowrithm.Client")), "Knowrithm.Client.AspNetCore", "Knowrithm.Client.AI", "Knowrithm.Sandbox", "Refit.Reflection", "RestService.For<");

    [Fact]
    public void The_chat_client_stands_on_what_users_see_and_on_abstractions()
    {
        AssertNone(Sources(Root("Knowrithm.Client.AI")), "Refit", "Knowrithm.Client.Http", "Knowrithm.Client.Serialization", "Knowrithm.Sandbox");
        Assert.DoesNotContain(typeof(KnowrithmChatClientOptions).Assembly.GetReferencedAssemblies(), static name => name.Name == "Microsoft.Extensions.AI");
    }

    private static void AssertNone(IEnumerable<string> files, params string[] forbidden)
    {
        var all = files.ToArray();
        Assert.NotEmpty(all);
        Assert.Empty(all.SelectMany(file => forbidden.Where(word => Comments().Replace(File.ReadAllText(file), "").Contains(word, StringComparison.Ordinal)).Select(word => $"{Path.GetFileName(file)} uses {word}")));
    }

    private static string[] Folders(string project) => [.. Directory.GetDirectories(Root(project)).Where(static folder => Path.GetFileName(folder) is not ("bin" or "obj"))];

    private static string[] Files(string project, string folder) => [.. Sources(Path.Combine(Root(project), folder))];

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private static string Root(string project, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", "..", "src", project));

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();
}
