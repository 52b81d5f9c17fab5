using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Benchmarks;

/// <summary>A stream of 10,000 events, from memory: ours, the framework's parser with texts, and with objects.</summary>
internal static class Events
{
    public const string Objects = "the parser and its objects";

    private const int Count = 10_000;

    private static readonly byte[] Stream = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, Count).Select(static i =>
        $$"""id: {{i}}{{'\n'}}event: chat_status{{'\n'}}data: {"status":"processing","conversation_id":"c-{{i / 10}}","message_id":"m-{{i}}"}{{'\n'}}{{'\n'}}""")));

    public static async Task RunAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var handler = new EventHandler();
        using var client = new KnowrithmClient(new KnowrithmClientOptions
        {
            BaseUrl = "http://127.0.0.1/",
            ApiKey = "ak_key",
            ApiSecret = "secret",
            PrimaryHandler = handler
        });
        using var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = new("http://127.0.0.1/") };
        await race(
        [
            Way.Here(Names.Ours, 1, () => CountAsync(client.Conversations.StreamEventsAsync("c-1"))),
            Way.Here(Names.Alone, 1, () => ParseAsync(http, static (_, data) => Encoding.UTF8.GetString(data))),
            Way.Here(Objects, 1, () => ParseAsync(http, static (_, data) => JsonSerializer.Deserialize(data, RawContext.Default.RawStatus))),
        ]);
    }

    private static async Task ParseAsync<T>(HttpClient http, SseItemParser<T> parse)
    {
        var address = new Uri("api/v1/conversation/c-1/messages/stream", UriKind.Relative);
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        await CountAsync(SseParser.Create(stream, parse).EnumerateAsync());
    }

    // The client connects again when a stream ends; the last event is where a reader of ours leaves.
    private static async Task CountAsync<T>(IAsyncEnumerable<T> events)
    {
        var count = 0;
        await foreach (var _ in events)
            if (++count == Count) break;
        if (count != Count) throw new InvalidOperationException($"{count} events came.");
    }

    private sealed class EventHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(new MemoryStream(Stream, writable: false));
            content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}
