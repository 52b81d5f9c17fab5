using System.Text.Json;

namespace Knowrithm.Client.Tests;

/// <summary>A server that says yes to every question, at once.</summary>
internal sealed class AnsweringServer : IDisposable
{
    private readonly ScriptedServer _server;

    public AnsweringServer()
    {
        _server = new(static sending => sending.Path switch
        {
            var path when path.EndsWith("/stream", StringComparison.Ordinal) => ScriptedServer.Json("{}", 503),
            var path when path.EndsWith("/chat", StringComparison.Ordinal) => ScriptedServer.Json("""{"message":{"id":"x","role":"assistant","content":"Yes."}}"""),
            _ => ScriptedServer.Json("""{"conversation":{"id":"c1"}}""", 201),
        });
        Client = TestClient.Create(_server);
    }

    public KnowrithmClient Client { get; }

    public IReadOnlyList<Sending> Sendings => _server.Sendings;

    public IEnumerable<string?> Questions => Sendings.Where(static sending => sending.Path.EndsWith("/chat", StringComparison.Ordinal))
        .Select(static sending => JsonDocument.Parse(sending.Body).RootElement.GetProperty("message").GetString());

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
    }
}
