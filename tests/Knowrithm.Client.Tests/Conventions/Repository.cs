using System.Runtime.CompilerServices;

namespace Knowrithm.Client.Tests;

/// <summary>The files of the repository that these tests stand in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The C# files under a folder, without what a build made; relative to that folder, with slashes.</summary>
    public static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(Root, folder), file).Replace('\\', '/'))
        .Where(static file => !file.Split('/').Any(static part => part is "bin" or "obj" or "Generated"))
        .Order(StringComparer.Ordinal);

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", ".."));
}
