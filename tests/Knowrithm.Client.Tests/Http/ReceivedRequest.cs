namespace Knowrithm.Client.Tests;

/// <summary>A request as it left the client, with its number from 1.</summary>
internal sealed record ReceivedRequest(int Number, string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => Uri.AbsolutePath;

    public override string ToString() => $"{Method} {Uri.PathAndQuery}\n{string.Join('\n', Headers)}\n{Body}";

    public static async Task<ReceivedRequest> ReadAsync(int number, HttpRequestMessage request)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        return new(number, request.Method.Method, request.RequestUri!, headers, request.Content is null ? "" : await request.Content.ReadAsStringAsync());
    }
}
