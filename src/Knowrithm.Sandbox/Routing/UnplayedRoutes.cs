namespace Knowrithm.Sandbox;

/// <summary>The rest of Knowrithm's routes: known, so that they are not taken for typing errors, but not implemented.</summary>
internal static class UnplayedRoutes
{
    public static IEnumerable<Route> All()
    {
        using var reader = new StreamReader(typeof(UnplayedRoutes).Assembly.GetManifestResourceStream("unplayed.txt")!);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            yield return new(
                line[..space],
                line[(space + 1)..],
                Access.Public,
                _ => throw new ApiException(501, "The sandbox does not support this route yet.", "SANDBOX_NOT_IMPLEMENTED"));
        }
    }
}
