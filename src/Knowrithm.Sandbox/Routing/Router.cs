using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.Features;

namespace Knowrithm.Sandbox;

internal sealed class Router(IEnumerable<Route> routes)
{
    private readonly FrozenDictionary<int, Route[]> _byLength = routes.GroupBy(r => r.Segments.Length).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The path as sent, still escaped: only so can a segment hold a slash.</summary>
    public static string RawPath(HttpRequest request)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.StartsWith('/') ? target.Split('?')[0] : request.Path.ToString();
    }

    /// <summary>A trailing slash changes nothing, and `/v1` is what acknowledgements call `/api/v1`.</summary>
    public static string Normalize(string path)
    {
        var trimmed = path.Length > 1 ? path.TrimEnd('/') : path;
        return trimmed.StartsWith("/v1/", StringComparison.OrdinalIgnoreCase) ? "/api" + trimmed : trimmed;
    }

    public Match Find(string method, string path)
    {
        string[] segments = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        var candidates = (_byLength.GetValueOrDefault(segments.Length) ?? []).Where(route => Fits(route, segments)).ToList();
        // A literal segment wins over a parameter, the leftmost first.
        var route = candidates.Where(r => r.Method == method).MaxBy(Literalness, StringComparer.Ordinal);
        return new(route, segments, [.. candidates.Select(r => r.Method).Distinct().Order()]);
    }

    private static string Literalness(Route route) => string.Concat(route.Segments.Select(s => s[0] == '{' ? '0' : '1'));

    private static bool Fits(Route route, string[] segments) =>
        route.Segments.Zip(segments).All(pair => pair.First[0] == '{' || pair.First.Equals(pair.Second, StringComparison.Ordinal));

    internal sealed record Match(Route? Route, string[] Segments, string[] Allowed)
    {
        public string Value(string name) => Segments[Array.IndexOf(Route!.Segments, "{" + name + "}")];
    }
}
