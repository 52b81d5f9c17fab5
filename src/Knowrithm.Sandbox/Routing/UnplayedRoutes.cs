namespace Knowrithm.Sandbox;

/// <summary>The rest of Knowrithm's routes: known, so that they are not taken for typing errors, but not implemented, for the reason that each has.</summary>
internal static class UnplayedRoutes
{
    public static IEnumerable<Route> All()
    {
        using var reader = new StreamReader(typeof(UnplayedRoutes).Assembly.GetManifestResourceStream("unplayed.txt")!);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (route, reason) = (line.Split(" | ")[0].Split(' '), line.Split(" | ")[1]);
            yield return new(route[0], route[1], Access.Public,
                _ => throw new ApiException(501, $"The sandbox does not support this route. {reason}", "SANDBOX_NOT_IMPLEMENTED"));
        }
    }
}
