namespace Knowrithm.StandIns;

/// <summary>A request as it arrived.</summary>
internal sealed record StandInRequest(string Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Content-Length", "traceparent", "Accept-Encoding", "Transfer-Encoding"];

    /// <summary>Whether it only reads, signs in, or brings a file that nothing refers to yet.</summary>
    public bool IsRead => Reads(Method, Path.Split('?')[0]);

    public static bool Reads(string method, string path) => method == "GET" || path.EndsWith("/token", StringComparison.Ordinal)
        || path.EndsWith("/tokens", StringComparison.Ordinal) || path.Contains("/search", StringComparison.Ordinal)
        || path.EndsWith("/uploads", StringComparison.Ordinal);

    public static StandInRequest Create(Microsoft.AspNetCore.Http.HttpRequest request, string prefix, string body) => new(
        request.Method, request.Path.Value![(prefix.Length + 1)..] + request.QueryString,
        [.. request.Headers.Where(static header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(static header => header.Key, StringComparer.Ordinal).Select(static header => (header.Key, header.Value.ToString()))],
        body);

    /// <summary>Whole: method, address, headers and body.</summary>
    public override string ToString() =>
        $"{Method} {Path}\n{string.Concat(Headers.Select(static header => $"{header.Name}: {header.Value}\n"))}{(Body.Length > 0 ? $"\n{Body}\n" : "")}";
}
