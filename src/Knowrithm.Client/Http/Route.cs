using System.Collections.Concurrent;

namespace Knowrithm.Client.Http;

/// <summary>What <see cref="RoutePolicy"/> says of a route, found once.</summary>
internal sealed class Route
{
    // Far more than there are: a caller's own paths must not fill the memory.
    private const int Most = 1000;
    private const int MostMethods = 20;

    private static readonly ConcurrentDictionary<HttpMethod, ConcurrentDictionary<string, Route>> Known = new();

    public Route(HttpMethod method, string template)
    {
        Template = template;
        // As methods compare: a "get" is a GET, and has its rules.
        Name = $"{method.Method.ToUpperInvariant()} {template}";
        Rule = RoutePolicy.RuleFor(method, Name);
        Writes = RoutePolicy.Writes(method, Name);
        NeedsCredential = RoutePolicy.NeedsCredential(Name);
        IsUpload = RoutePolicy.IsUpload(Name);
        Streams = RoutePolicy.Streams(Name);
        StreamsEvents = RoutePolicy.StreamsEvents(Name);
    }

    public string Template { get; }

    /// <summary>Method and template; safe to print.</summary>
    public string Name { get; }

    public RetryRule Rule { get; }

    public bool Writes { get; }

    public bool NeedsCredential { get; }

    public bool IsUpload { get; }

    public bool Streams { get; }

    public bool StreamsEvents { get; }

    public static Route Of(HttpMethod method, string template)
    {
        if (!Known.TryGetValue(method, out var routes)) routes = Known.Count < MostMethods ? Known.GetOrAdd(method, static _ => new()) : new();
        if (routes.TryGetValue(template, out var route)) return route;
        route = new Route(method, template);
        return routes.Count < Most ? routes.GetOrAdd(template, route) : route;
    }
}
