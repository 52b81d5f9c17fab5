using System.Globalization;
using System.Text;

namespace Knowrithm.Sandbox;

/// <summary>A request to paste: into a shell, or into a program. Secrets are names of environment variables.</summary>
internal static class RequestCopy
{
    // What a client adds by itself.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Content-Length", "Content-Type", "Transfer-Encoding", "Accept-Encoding", "User-Agent", "Expect", "traceparent", "tracestate",
        "Cookie",
    };

    public static string Curl(ExchangeText shown, Uri address)
    {
        var text = new StringBuilder();
        foreach (var note in Notes(shown)) text.Append(CultureInfo.InvariantCulture, $"# {note}\n");
        text.Append(CultureInfo.InvariantCulture, $"curl -X {shown.Exchange.Method} {Quoted(Url(shown, address))}");
        foreach (var (name, value) in Headers(shown))
        {
            var header = Variable(name) is { } variable ? $"\"{name}: {Scheme(name)}${variable}\"" : Quoted($"{name}: {value}");
            text.Append(CultureInfo.InvariantCulture, $" \\\n  -H {header}");
        }

        if (HasBody(shown)) text.Append(CultureInfo.InvariantCulture, $" \\\n  --data-raw {Quoted(shown.Body)}");
        return text.ToString();
    }

    public static string CSharp(ExchangeText shown, Uri address)
    {
        var text = new StringBuilder();
        foreach (var note in Notes(shown)) text.Append(CultureInfo.InvariantCulture, $"// {note}\n");
        text.Append("using var http = new HttpClient();\n");
        var (method, url) = (Literal(shown.Exchange.Method), Literal(Url(shown, address)));
        text.Append(CultureInfo.InvariantCulture, $"using var request = new HttpRequestMessage(new HttpMethod({method}), {url});\n");
        var content = HasBody(shown);
        if (content) text.Append(CultureInfo.InvariantCulture, $"request.Content = new StringContent({Literal(shown.Body)}, System.Text.Encoding.UTF8);\n");
        foreach (var (name, value) in Headers(shown))
        {
            var isContent = name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
            if (isContent) text.Append("request.Content.Headers.Remove(\"Content-Type\");\n");
            var given = Variable(name) is { } variable ? $"{Literal(Scheme(name))} + Environment.GetEnvironmentVariable({Literal(variable)})" : Literal(value);
            text.Append(CultureInfo.InvariantCulture, $"request{(isContent ? ".Content" : "")}.Headers.TryAddWithoutValidation({Literal(name)}, {given});\n");
        }

        return text.Append("using var response = await http.SendAsync(request);\n")
            .Append("Console.WriteLine($\"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}\");").ToString();
    }

    private static IEnumerable<string> Notes(ExchangeText shown)
    {
        if (shown.Exchange.FormParts is not null) yield return "The parts of the form are not in this copy.";
        else if (!shown.Exchange.IsBodyWhole) yield return "The body was longer than what is kept of it.";
        if (shown.Body.Contains(SecretText.Mask, StringComparison.Ordinal)) yield return "Secrets in the body are masked.";
    }

    private static bool HasBody(ExchangeText shown) => shown.Exchange.FormParts is null && shown.Body.Length > 0;

    private static string Url(ExchangeText shown, Uri address) => address.GetLeftPart(UriPartial.Authority) + shown.Path + shown.Query;

    private static IEnumerable<(string Name, string Value)> Headers(ExchangeText shown) =>
        shown.Headers.Where(h => !Own.Contains(h.Name) || (HasBody(shown) && h.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)));

    private static string? Variable(string name)
    {
        if (name.Equals("X-API-Key", StringComparison.OrdinalIgnoreCase)) return "KNOWRITHM_API_KEY";
        if (name.Equals("X-API-Secret", StringComparison.OrdinalIgnoreCase)) return "KNOWRITHM_API_SECRET";
        return name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "KNOWRITHM_BEARER_TOKEN" : null;
    }

    private static string Scheme(string name) => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "Bearer " : "";

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') literal.Append('\\').Append(c);
            else if (c == '\n') literal.Append("\\n");
            else if (c == '\r') literal.Append("\\r");
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c)) literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else literal.Append(c);
        }

        return literal.Append('"').ToString();
    }
}
