using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>A destination that answers as told and keeps each request whole.</summary>
internal sealed partial class Vendor : IDisposable
{
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Content-Length", "traceparent", "Accept-Encoding"];

    private readonly WireMockServer _server = WireMockServer.Start();

    public Uri Address => new($"{_server.Url}/v");

    public void Answer(string method, string path, int status, string body = "") => _server
        .Given(Request.Create().WithPath($"/v{path}").UsingMethod(method))
        .RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body));

    /// <summary>Method, URL, headers and body of each request, in order.</summary>
    public string Transcript()
    {
        var text = new StringBuilder();
        foreach (var request in _server.LogEntries.Select(static entry => entry.RequestMessage!))
        {
            var url = new Uri(request.Url);
            text.Append(CultureInfo.InvariantCulture, $"{request.Method} {url.PathAndQuery[2..]}\n");
            foreach (var (name, values) in request.Headers!.Where(static header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                .OrderBy(static header => header.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"{name}: {string.Join(", ", values)}\n");
            var body = request.BodyAsBytes is { } bytes ? Encoding.UTF8.GetString(bytes) : request.Body;
            if (!string.IsNullOrEmpty(body))
                text.Append(CultureInfo.InvariantCulture, $"\n{Assertion().Replace(body, Claims).ReplaceLineEndings("\n").TrimEnd()}\n");
            text.Append("\n---\n");
        }
        return text.ToString();
    }

    public void Dispose() => _server.Dispose();

    /// <summary>A signature is another with every key: what was signed is shown, with its times as seconds from its own beginning.</summary>
    private static string Claims(Match match)
    {
        var claims = Uri.UnescapeDataString(match.Groups[1].Value).Split('.')[1].Replace('-', '+').Replace('_', '/');
        var json = JsonNode.Parse(Convert.FromBase64String(claims.PadRight((claims.Length + 3) / 4 * 4, '=')))!;
        if (json["iat"] is { } begin) (json["exp"], json["iat"]) = ($"iat + {(long)json["exp"]! - (long)begin}", "now");
        else json["exp"] = (long)json["exp"]! > SharedSandbox.Now.ToUnixTimeSeconds() ? "later" : "over";
        return $"assertion={json.ToJsonString()}";
    }

    [GeneratedRegex("assertion=([^&]+)")]
    private static partial Regex Assertion();
}
