using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox.Tool;

/// <summary>A running sandbox, by its control routes.</summary>
internal sealed class ControlClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        BaseAddress = new(address.GetLeftPart(UriPartial.Authority)),
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Whether a sandbox runs there; throws when something else does.</summary>
    public async Task<bool> IsRunningAsync(CancellationToken token)
    {
        try
        {
            var about = await SendAsync(HttpMethod.Get, "/_sandbox", null, token);
            return about["company_id"] is not null ? true : throw SomethingElse();
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return false;
        }
    }

    public async Task<JsonObject> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken token)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await _http.SendAsync(request, token);
        var result = await ReadAsync(response, token);
        return response.IsSuccessStatusCode ? result : throw new ToolException($"The sandbox refused it: {result["error"]}");
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonObject> ReadAsync(HttpResponseMessage response, CancellationToken token)
    {
        try
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync(token)) as JsonObject ?? throw SomethingElse();
        }
        catch (JsonException)
        {
            throw SomethingElse();
        }
    }

    private ToolException SomethingElse() => new($"What listens at {_http.BaseAddress} is not a sandbox.");
}
