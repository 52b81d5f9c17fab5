using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>A request as it was sent, its body read while it was there.</summary>
internal sealed partial record SentRequest(string Verb, Uri Address, IReadOnlyDictionary<string, string> Headers, byte[]? Body, IReadOnlyList<string> Parts)
{
    public string Path => Address.AbsolutePath;

    public IReadOnlyDictionary<string, string> Query => Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Split('=', 2)).ToDictionary(static pair => Uri.UnescapeDataString(pair[0]), static pair => Uri.UnescapeDataString(pair[1]));

    public JsonElement Json => JsonDocument.Parse(Body!).RootElement.Clone();

    /// <summary>The names of the body's fields, nested ones with a dot; of a form, the names of its parts.</summary>
    public IReadOnlySet<string> Fields => Body is null ? new HashSet<string>() : Parts.Count > 0 ? Parts.ToHashSet() : Names(Json, "").ToHashSet();

    /// <summary>All of it but what differs from run to run.</summary>
    public string Text => string.Join('\n',
    [
        $"{Verb} {Address.PathAndQuery}",
        .. Headers.Where(static header => header.Key != "traceparent").OrderBy(static header => header.Key, StringComparer.Ordinal)
            .Select(static header => $"{header.Key}: {header.Value}"),
        "",
        Body is null ? "" : Convert.ToHexString(Body),
    ]);

    public static async Task<SentRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A write without a body carries an empty content, for the sockets' sake.
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(static header => header.Key, static header => string.Join(", ", header.Value));
        var parts = (request.Content as MultipartFormDataContent)?.Select(static part => part.Headers.ContentDisposition!.Name!.Trim('"')).ToArray();
        if (parts is null && request.Content?.Headers.ContentType is { MediaType: "multipart/form-data" } form)
        {
            // The line between the parts of an upload is another one in each request.
            var text = Encoding.Latin1.GetString(body).Replace(form.Parameters.Single().Value!, "boundary", StringComparison.Ordinal);
            headers["Content-Type"] = form.MediaType;
            body = Encoding.Latin1.GetBytes(text);
            parts = [.. PartName().Matches(text).Select(static match => match.Groups[1].Value)];
        }
        return new(request.Method.Method, request.RequestUri!, headers, body.Length == 0 ? null : body, parts ?? []);
    }

    [GeneratedRegex("form-data; name=\"([^\"]+)\"")]
    private static partial Regex PartName();

    private static IEnumerable<string> Names(JsonElement json, string inside) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => Names(field.Value, $"{inside}{field.Name}.").Prepend(inside + field.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Names(item, inside)),
        _ => [],
    };
}
