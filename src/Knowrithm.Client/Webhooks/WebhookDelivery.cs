using System.Net.Http.Headers;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// A delivery as Knowrithm would create it, for tests of your own receiver: see <see cref="WebhookSigner"/>. It contains your data, so it prints its size only.
/// </summary>
public sealed class WebhookDelivery
{
    private const string ContentType = "application/json";

    private readonly byte[] _body;

    internal WebhookDelivery(byte[] body, string signature)
    {
        _body = body;
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = ContentType,
            [WebhookSignature.HeaderName] = signature,
            ["X-Knowrithm-Request-Id"] = Guid.NewGuid().ToString(),
        };
    }

    /// <summary>The raw body, as it was signed.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>The headers: content type, signature, and a request id, which is another in every delivery.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The signature's header.</summary>
    public string Signature => Headers[WebhookSignature.HeaderName];

    /// <summary>Creates a request that delivers it; create one for each time that you send it.</summary>
    /// <param name="endpoint">The address to deliver to; relative to the client's base address, or absolute.</param>
    public HttpRequestMessage ToHttpRequestMessage(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(_body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        foreach (var (name, value) in Headers)
            if (!name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    /// <summary>Returns its size, never its content.</summary>
    public override string ToString() => $"Webhook delivery, {_body.Length} bytes";
}
