using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Knowrithm.Client.Tests;

/// <summary>What users see, line by line, beside the test that asks, so that a review sees it change.</summary>
internal static class ApprovedApi
{
    private const string Accept = "KNOWRITHM_ACCEPT_API";

    public static void Check(Assembly assembly, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, $"{assembly.GetName().Name}.approved.txt");
        // The attributes name the build: the framework, the commit.
        var actual = assembly.GeneratePublicApi(new()
        {
            IncludeAssemblyAttributes = false,
            ExcludeAttributes = ["System.Diagnostics.DebuggerDisplayAttribute"],
            DenyNamespacePrefixes = []
        }).ReplaceLineEndings("\n").Trim() + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1") File.WriteAllText(file, actual);

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

        if (actual == approved) return;
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        Assert.Fail($"""
            The public surface of {assembly.GetName().Name} is not the approved one.
            Gone:
              {string.Join("\n  ", before.Except(after).Take(40))}
            New:
              {string.Join("\n  ", after.Except(before).Take(40))}
            If this is meant: run the tests once with {Accept}=1, and commit {Path.GetFileName(file)}.
            """);
    }
}
