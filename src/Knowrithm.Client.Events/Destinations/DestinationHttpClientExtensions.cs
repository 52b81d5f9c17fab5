using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowrithm.Client.Events;

/// <summary>The JSON requests that connectors make.</summary>
public static class DestinationHttpClientExtensions
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets a JSON document.</summary>
    /// <param name="http">The destination's client.</param>
    /// <param name="address">The address, relative to the base address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="DestinationException">Thrown when the request is not accepted.</exception>
    public static async Task<JsonElement> GetJsonAsync(this HttpClient http, string address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        using var response = await http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Gets a JSON document; null when the destination responds with 404.</summary>
    /// <param name="http">The destination's client.</param>
    /// <param name="address">The address, relative to the base address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="DestinationException">Thrown when the request is not accepted.</exception>
    public static async Task<JsonElement?> FindJsonAsync(this HttpClient http, string address, CancellationToken cancellationToken = default)
    {
        try
        {
            return await http.GetJsonAsync(address, cancellationToken);
        }
        catch (DestinationException e) when (e.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Sends a JSON document, and returns that of the response; an undefined element when the response has none.</summary>
    /// <param name="http">The destination's client.</param>
    /// <param name="method">The method.</param>
    /// <param name="address">The address, relative to the base address.</param>
    /// <param name="body">The document. It is written without escapes for browsers.</param>
    /// <param name="headers">Further headers; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="DestinationException">Thrown when the request is not accepted.</exception>
    public static async Task<JsonElement> SendJsonAsync(
        this HttpClient http, HttpMethod method, string address, JsonNode body, IReadOnlyDictionary<string, string>? headers = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(body);
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers ?? new Dictionary<string, string>()) request.Headers.Add(name, value);
        request.Content = new StringContent(Write(body), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    private static string Write(JsonNode body)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable)) body.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (bytes.Length == 0) return default;
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new DestinationException(response.RequestMessage?.RequestUri?.Host ?? "The destination", null, "The response is not JSON.", null, e);
        }
    }
}
