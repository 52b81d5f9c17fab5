namespace Knowrithm.Client.Benchmarks;

/// <summary>Where this program's sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Knowrithm.Client.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
