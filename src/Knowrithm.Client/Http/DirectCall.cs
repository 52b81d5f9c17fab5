using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Http;

/// <summary>A call to a route without an interface, through the same pipeline.</summary>
internal static class DirectCall
{
    public static async Task<T> SendAsync<T>(
        HttpClient http,
        RequestOptions? options,
        HttpMethod method,
        string path,
        object? body,
        JsonTypeInfo<T> resultTypeInfo,
        JsonTypeInfo? bodyTypeInfo,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(resultTypeInfo);
        using var request = new HttpRequestMessage(method, Relative(path, http.BaseAddress!)) { Content = Content(body, bodyTypeInfo) };
        request.Options.Set(new HttpRequestOptionsKey<string>(Refit.HttpRequestMessageOptions.RelativePathTemplate), Template(path));
        if (options is not null) request.Options.Set(new HttpRequestOptionsKey<object>(Call.OptionsKey), options);
        using var response = await SendAsync(http, request, cancellationToken).ConfigureAwait(false);
        try
        {
            var bytes = response.Content is BufferedBody buffered ? buffered.Bytes : await response.Content.ReadAsByteArrayAsync(cancellationToken)
                .ConfigureAwait(false);
            return JsonSerializer.Deserialize(bytes.Span, resultTypeInfo) ?? throw new JsonException("The response is null.");
        }
        catch (JsonException e)
        {
            throw CallFailures.Unreadable(response, e);
        }
        // A converter of the application's own.
        catch (Exception e) when (e is not (KnowrithmException or OperationCanceledException)
            && CallFailures.Of(new ApplicationCodeException("the result's type information", e), Call.Of(request)) is { } failure)
        {
            throw failure;
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (ClientSettings.Caller(e, cancellationToken) is var known && known != e)
        {
            throw known;
        }
    }

    // Spans, metrics and logs contain no ids: a segment that is not a plain word is taken for one.
    private static string Template(string path) =>
        string.Join('/', path.Split('?', '#')[0].Split('/')
            .Select(static segment => segment is "v1" || (segment.Length <= 32 && !segment.AsSpan().ContainsAnyExcept(Word)) ? segment : "{id}"));

    private static readonly SearchValues<char> Word = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.");

    // "//host/path" would be another host, and ".." another route.
    private static Uri Relative(string path, Uri root)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\') || path.Split('?')[0].Split('/')
            .Any(static segment => segment is "." or ".."))
            throw new ArgumentException("It must be an absolute path such as /api/v1/agent, without '.' or '..'.", nameof(path));
        return new Uri(root.AbsolutePath.TrimEnd('/') + path, UriKind.Relative);
    }

    private static HttpContent? Content(object? body, JsonTypeInfo? typeInfo) => body switch
    {
        null => null,
        HttpContent content => content,
        _ when typeInfo is null => throw new ArgumentException("A body needs its type information, from your own JsonSerializerContext.", nameof(typeInfo)),
        _ => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, typeInfo))
        {
            Headers =
            { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } }
        },
    };
}
