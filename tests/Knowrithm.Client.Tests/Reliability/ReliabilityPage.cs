using System.Runtime.CompilerServices;

namespace Knowrithm.Client.Tests;

/// <summary><c>docs/reliability.md</c> and other pages whose sections between two marks are written by runs.</summary>
internal static class ReliabilityPage
{
    /// <summary>Compares a section with what a run has seen; with <c>KNOWRITHM_ACCEPT_API=1</c> it is written instead.</summary>
    /// <returns>What is wrong.</returns>
    public static string? Check(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("KNOWRITHM_ACCEPT_API") == "1") Write(name, text);
        return File.ReadAllText(FilePath()).ReplaceLineEndings("\n").Contains(Section(name, text), StringComparison.Ordinal) ? null
            : $"The section '{name}' of docs/reliability.md is out of date: run this test once with KNOWRITHM_ACCEPT_API=1.";
    }

    /// <summary>Puts a section in the place of the one of that name.</summary>
    public static void Write(string name, string text, string file = "reliability.md")
    {
        var page = File.ReadAllText(FilePath(file)).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin(name), StringComparison.Ordinal), page.IndexOf(End(name), StringComparison.Ordinal));
        if (from < 0 || to < from) throw new InvalidOperationException($"docs/{file} has no section '{name}'.");
        File.WriteAllText(FilePath(file), page[..from] + Section(name, text) + page[(to + End(name).Length)..]);
    }

    /// <summary>Reads the section of that name.</summary>
    public static string Read(string name, string file = "reliability.md")
    {
        var page = File.ReadAllText(FilePath(file)).ReplaceLineEndings("\n");
        return page[(page.IndexOf(Begin(name), StringComparison.Ordinal) + Begin(name).Length)..page.IndexOf(End(name), StringComparison.Ordinal)];
    }

    private static string Section(string name, string text) => $"{Begin(name)}\n{text.Trim('\n')}\n{End(name)}";

    private static string Begin(string name) => $"<!-- {name}: written by a run -->";

    private static string End(string name) => $"<!-- end of {name} -->";

    private static string FilePath(string file = "reliability.md", [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs", file));
}
