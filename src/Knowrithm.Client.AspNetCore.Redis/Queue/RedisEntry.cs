using System.Globalization;
using StackExchange.Redis;

namespace Knowrithm.Client.Webhooks;

/// <summary>An event as it stands in a stream. Always the same fields in the same order: a dead letter has its own after them, and scripts count on it.</summary>
internal static class RedisEntry
{
    /// <summary>Names and values of an event's own fields.</summary>
    public const int OwnValues = 14;

    private const char Separator = '\n';

    public static RedisValue[] Write(WebhookMessage message, string key, IEnumerable<string>? handlers = null) =>
    [
        "key", key,
        "body", message.Body,
        "request", message.RequestId ?? "",
        "received", message.ReceivedAt.ToUnixTimeMilliseconds(),
        "sender", message.SenderTrace ?? "",
        "receiver", message.ReceiverTrace ?? "",
        "handlers", string.Join(Separator, handlers ?? message.Handlers),
    ];

    public static string Key(StreamEntry entry) => entry["key"]!;

    public static WebhookMessage Read(StreamEntry entry, int? maxRuns) => new()
    {
        Body = (byte[]?)entry["body"] ?? [],
        RequestId = Text(entry["request"]),
        ReceivedAt = Moment(entry["received"]),
        SenderTrace = Text(entry["sender"]),
        ReceiverTrace = Text(entry["receiver"]),
        Handlers = Names(entry["handlers"]),
        MaxRuns = maxRuns,
        RecordPersistently = true,
    };

    public static string? Text(RedisValue value) => value.IsNullOrEmpty ? null : (string?)value;

    public static string[] Names(RedisValue value) => value.IsNullOrEmpty ? [] : ((string)value!).Split(Separator);

    public static DateTimeOffset Moment(RedisValue value) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.TryParse((string?)value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var moment) ? moment : 0);
}
