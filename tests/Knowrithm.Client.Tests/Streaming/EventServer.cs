using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>A server whose streams follow a script: one entry a connection, the last one for all that come after it.</summary>
internal sealed class EventServer : IDisposable
{
    private readonly List<PiecesStream> _streams = [];
    private readonly ScriptedServer _server;

    /// <param name="script">What a connection brings, and how it ends: <c>ends</c>, <c>breaks</c> or <c>stalls</c>; or a status.</param>
    public EventServer(params (string Body, string Ending)[] script)
    {
        _server = new(received => Answer(script[Math.Min(received.Number, script.Length) - 1]));
        Client = TestClient.Create(_server, Time);
    }

    public TestTime Time { get; } = new();

    public KnowrithmClient Client { get; }

    public List<DateTimeOffset> Opened { get; } = [];

    public IReadOnlyList<ReceivedRequest> Requests => _server.Requests;

    public IReadOnlyList<PiecesStream> Streams => _streams;

    /// <summary>So many events, with time passing where it must.</summary>
    public Task<List<ChatStreamEvent>> TakeAsync(int count, ChatStreamOptions? options = null) => Time.PassUntilAsync(CollectAsync(count, options));

    public async Task<List<ChatStreamEvent>> CollectAsync(int count, ChatStreamOptions? options = null)
    {
        var events = new List<ChatStreamEvent>();
        await foreach (var news in Client.Conversations.StreamEventsAsync("c1", options))
        {
            events.Add(news);
            if (events.Count == count) break;
        }
        return events;
    }

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
    }

    private HttpResponseMessage Answer((string Body, string Ending) script)
    {
        Opened.Add(Time.GetUtcNow());
        if (int.TryParse(script.Ending, out var status)) return ScriptedServer.Json(script.Body, status);
        var stream = new PiecesStream([Encoding.UTF8.GetBytes(script.Body)], script.Ending);
        _streams.Add(stream);
        return new(HttpStatusCode.OK) { Content = new StreamContent(stream) { Headers = { ContentType = new MediaTypeHeaderValue("text/event-stream") } } };
    }
}
