using System.Text;

namespace Knowrithm.Sandbox;

/// <summary>An exchange as it is shown: without a secret.</summary>
internal sealed class ExchangeText
{
    public ExchangeText(Exchange exchange)
    {
        var secrets = new SecretText(exchange.Headers);
        var json = new SecretJson(secrets);
        Exchange = exchange;
        Path = secrets.Values(exchange.Path);
        Query = secrets.Query(exchange.Query);
        Headers = [.. exchange.Headers.Select(h => (h.Key, secrets.Header(h.Key, h.Value)))];
        Body = exchange.FormParts is { } parts ? secrets.Text(parts) : Masked(exchange, secrets, json);
        Response = exchange.ResponseType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true
            ? json.Of(exchange.Response.Span, exchange.Response.Length == exchange.ResponseLength)
            : secrets.Text(Encoding.UTF8.GetString(exchange.Response.Span));
    }

    public Exchange Exchange { get; }

    public string Path { get; }

    public string Query { get; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public string Body { get; }

    public string Response { get; }

    private static string Masked(Exchange exchange, SecretText secrets, SecretJson json) => exchange.Body.AsSpan().TrimStart() is ['{' or '[', ..]
        ? json.Of(Encoding.UTF8.GetBytes(exchange.Body), exchange.IsBodyWhole)
        : secrets.Text(exchange.Body);
}
