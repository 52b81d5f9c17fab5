using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>The bytes of a stream, however the network cuts them.</summary>
public sealed class EventBytesTests
{
    // A byte order mark; all three ends of lines; a comment; data over several lines; a retry; two, three and four byte characters; U+2028, which ends no line.
    private const string Recorded =
        "\uFEFF: hello\r\nretry: 2500\n\nevent: chat_status\r\nid: 1\r\ndata: {\"status\":\"queued\",\r\ndata: \"message_id\":\"u1\"}\r\n\r\n" +
        ": still here\n\nevent: chat_response\nid: 2\ndata: " +
        "{\"message_id\":\"u1\",\"status\":\"completed\",\"message\":{\"id\":\"a1\",\"role\":\"assistant\",\"content\":\"caf\u00e9 \u20ac " +
        "\U0001F600\u2028end\"}}\n\n" +
        "event:heartbeat\rdata\r\rid: 3\ndata:  two\ndata: words\n\nevent: lost\ndata: no blank line follows";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Recorded);

    private static readonly string[] Expected =
    [
        "ChatStatusEvent 1 chat_status u1 queued",
        "ChatResponseEvent 2 chat_response u1 caf\u00e9 \u20ac \U0001F600\u2028end",
        "HeartbeatEvent - heartbeat - ",
        "UnknownChatEvent 3 message -  two\nwords",
    ];

    [Fact]
    public async Task A_stream_reads_the_same_wherever_its_bytes_are_split()
    {
        for (var at = 0; at <= Bytes.Length; at++) Assert.Equal(Expected, await ReadAsync(Bytes[..at], Bytes[at..]));
    }

    [Fact]
    public async Task A_stream_reads_the_same_byte_by_byte() => Assert.Equal(Expected, await ReadAsync([.. Bytes.Select(static b => new[] { b })]));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Any_end_of_line_is_accepted(string newline)
    {
        var text = "id: 9\nevent: queued\ndata: {\ndata: }\n\n: ping\n\nid: 10\nevent: heartbeat\ndata:\n\n".Replace("\n", newline, StringComparison.Ordinal);

        Assert.Equal(["ChatStatusEvent 9 queued - queued", "HeartbeatEvent 10 heartbeat - "], await ReadAsync(Encoding.UTF8.GetBytes(text)));
    }

    private static async Task<string[]> ReadAsync(params byte[][] pieces)
    {
        var source = new ChatStreamSource((_, _) => Task.FromResult<Stream>(new PiecesStream(pieces)), _ => throw new NotSupportedException(),
            TimeProvider.System, TimeSpan.FromMinutes(1), 1024 * 1024);
        var session = new ChatStreamSession(source, new() { MaxReconnects = 0 }, polls: true, CancellationToken.None);
        var all = new List<string>();
        await using (session)
        {
            try
            {
                while (true) all.Add(Describe(await session.NextAsync()));
            }
            catch (KnowrithmConnectionException)
            {
                // The end: no connection follows this one.
            }
        }
        return [.. all];
    }

    private static string Describe(ChatStreamEvent news) => $"{news.GetType().Name} {news.Id ?? "-"} {news.Name} {news.MessageId ?? "-"} {news switch
    {
        ChatStatusEvent status => status.Status.Value,
        ChatResponseEvent response => response.Message.Content,
        _ => news.Raw,
    }}";
}
