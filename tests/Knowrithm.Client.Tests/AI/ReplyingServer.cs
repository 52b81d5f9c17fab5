using System.Text.Json;

namespace Knowrithm.Client.Tests;

/// <summary>A server that says yes to every question, at once.</summary>
internal sealed class ReplyingServer : IDisposable
{
    private readonly ScriptedServer _server;

    public ReplyingServer()
    {
        _server = new(static received => received.Path switch
        {
            var path when path.EndsWith("/stream", StringComparison.Ordinal) => ScriptedServer.Json("{}", 503),
            var path when path.EndsWith("/chat", StringComparison.Ordinal) =>
                ScriptedServer.Json("""{"message":{"id":"x","role":"assistant","content":"Yes."}}"""),
            _ => ScriptedServer.Json("""{"conversation":{"id":"c1"}}""", 201),
        });
        Client = TestClient.Create(_server);
    }

    public KnowrithmClient Client { get; }

    public IReadOnlyList<ReceivedRequest> Requests => _server.Requests;

    public IEnumerable<string?> Questions => Requests.Where(static received => received.Path.EndsWith("/chat", StringComparison.Ordinal))
        .Select(static received => JsonDocument.Parse(received.Body).RootElement.GetProperty("message").GetString());

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
    }
}
