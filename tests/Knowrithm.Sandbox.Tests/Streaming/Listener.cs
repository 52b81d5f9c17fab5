using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.Streaming;

/// <summary>Reads a conversation's stream as it comes: an event is its name, its id and its data; a comment has no name.</summary>
internal sealed class Listener(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    public HttpResponseMessage Response => response;

    public static async Task<Listener> OpenAsync(SandboxOverHttp play, string conversation, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/conversation/{conversation}/messages/stream");
        request.Headers.Add("X-API-Key", play.Sandbox.ApiKey);
        request.Headers.Add("X-API-Secret", play.Sandbox.ApiSecret);
        if (lastId is not null) request.Headers.Add("Last-Event-ID", lastId);
        var response = await play.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new(response, new(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<(string? Name, string? Id, string Data)?> NextAsync()
    {
        string? name = null, id = null, data = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == 0) return (name, id, data);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].TrimStart(' ');
            if (colon == 0) data = value;
            else if (line[..colon] == "event") name = value;
            else if (line[..colon] == "id") id = value;
            else if (line[..colon] == "data") data += value;
        }

        return null;
    }

    public async Task<(string? Name, string? Id, JsonElement Data)> ReadAsync()
    {
        var (name, id, data) = await NextAsync() ?? throw new InvalidOperationException("The stream has ended.");
        return (name, id, JsonDocument.Parse(data).RootElement);
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }
}
