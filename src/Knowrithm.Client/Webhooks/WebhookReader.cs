using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Unicode;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Webhooks;

/// <summary>The envelope: <c>{event, timestamp, data, attempt?, signature?}</c>.</summary>
internal static class WebhookReader
{
    private static readonly FrozenDictionary<WebhookEventType, Func<KnowrithmEvent>> Known = new Dictionary<WebhookEventType, Func<KnowrithmEvent>>
    {
        [WebhookEventType.AgentCreated] = static () => new AgentCreated(),
        [WebhookEventType.AgentUpdated] = static () => new AgentUpdated(),
        [WebhookEventType.ConversationStarted] = static () => new ConversationStarted(),
        [WebhookEventType.ConversationEnded] = static () => new ConversationEnded(),
        [WebhookEventType.MessageReceived] = static () => new MessageReceived(),
        [WebhookEventType.MessageSent] = static () => new MessageSent(),
        [WebhookEventType.LeadCreated] = static () => new LeadCreated(),
        [WebhookEventType.LeadUpdated] = static () => new LeadUpdated(),
        [WebhookEventType.LeadStatusUpdated] = static () => new LeadStatusUpdated(),
        [WebhookEventType.LeadRegistered] = static () => new LeadRegistered(),
        [WebhookEventType.DocumentProcessed] = static () => new DocumentProcessed(),
        [WebhookEventType.AgentDeleted] = static () => new AgentDeleted(),
        [WebhookEventType.AgentRestored] = static () => new AgentRestored(),
        [WebhookEventType.ConversationUpdated] = static () => new ConversationUpdated(),
        [WebhookEventType.ConversationDeleted] = static () => new ConversationDeleted(),
        [WebhookEventType.ConversationRestored] = static () => new ConversationRestored(),
        [WebhookEventType.MessageUpdated] = static () => new MessageUpdated(),
        [WebhookEventType.MessageDeleted] = static () => new MessageDeleted(),
        [WebhookEventType.MessageRestored] = static () => new MessageRestored(),
        [WebhookEventType.LeadDeleted] = static () => new LeadDeleted(),
        [WebhookEventType.LeadRestored] = static () => new LeadRestored(),
        [WebhookEventType.DocumentCreated] = static () => new DocumentCreated(),
        [WebhookEventType.DocumentUpdated] = static () => new DocumentUpdated(),
        [WebhookEventType.DocumentDeleted] = static () => new DocumentDeleted(),
        [WebhookEventType.DocumentRestored] = static () => new DocumentRestored(),
    }.ToFrozenDictionary();

    private delegate bool TryRead<T>(JsonElement field, out T? value);

    public static JsonElement Null { get; } = JsonDocument.Parse("null").RootElement;

    public static KnowrithmEvent Read(ReadOnlySpan<byte> body)
    {
        var root = ParseObject(Wire.Trim(body));
        var @event = Create(new(Name(root)));
        var data = Null;
        foreach (var field in root.EnumerateObject())
        {
            if (field.NameEquals("data"u8)) data = field.Value;
            else if (field.NameEquals("timestamp"u8)) @event.Timestamp = Take<DateTimeOffset?>(@event, "timestamp", field.Value, TryMoment);
            else if (field.NameEquals("attempt"u8)) @event.Attempt = Take<int?>(@event, "attempt", field.Value, TryCount);
            else if (!field.NameEquals("event"u8)) (@event.Unknown ??= [])[field.Name] = field.Value;
        }
        @event.Read(data);
        return @event;
    }

    public static KnowrithmEvent Create(WebhookEventType type)
    {
        var @event = Known.TryGetValue(type, out var create) ? create() : new UnknownEvent(type);
        @event.Event = type;
        return @event;
    }

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    public static JsonElement Written(Action<Utf8JsonWriter> write) => RawJson.Parse(Write(write));

    private static JsonElement ParseObject(ReadOnlySpan<byte> body)
    {
        try
        {
            // The reader decodes text only when it is requested: invalid UTF-8 would fail much later.
            if (!Utf8.IsValid(body)) throw new WebhookFormatException("The webhook's body is not UTF-8.");
            // A name with half a surrogate pair would, too; it needs a backslash.
            if (body.Contains((byte)'\\')) ReadNames(body);
            var root = RawJson.Parse(body);
            return root.ValueKind == JsonValueKind.Object
                ? root
                : throw new WebhookFormatException($"The webhook's body is not a JSON object but {WebhookData.Describe(root)}.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A JSON error's text quotes what it met, so it is not kept: only where it was.
            var at = e is JsonException { LineNumber: { } line, BytePositionInLine: { } column } ? $" (line {line + 1}, byte {column + 1})" : "";
            throw new WebhookFormatException($"The webhook's body is not JSON, or nested too deeply{at}.");
        }
    }

    private static void ReadNames(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
    }

    private static string Name(JsonElement root)
    {
        if (root.TryGetProperty("event"u8, out var name) && name.ValueKind == JsonValueKind.String && WebhookData.TryText(name, out var text)
            && !string.IsNullOrWhiteSpace(text)) return text;
        throw new WebhookFormatException("The webhook's body has no text under \"event\".");
    }

    /// <summary>What cannot be read stays where the unknown fields are.</summary>
    private static T? Take<T>(KnowrithmEvent @event, string name, JsonElement field, TryRead<T> plain)
    {
        if (plain(field, out var value) || (WebhookData.TryRead(field, out value) && (value is not null || field.ValueKind == JsonValueKind.Null)))
            @event.Unknown?.Remove(name);
        else (@event.Unknown ??= [])[name] = field;
        return value;
    }

    // As nearly all are written; the rest goes the serializer's way, which takes several times as long.
    private static bool TryMoment(JsonElement field, out DateTimeOffset? moment)
    {
        moment = field.ValueKind == JsonValueKind.String && LenientDateConverter.TryParse(RawJson.Of(field)[1..^1], out var read) ? read : null;
        return moment is not null;
    }

    private static bool TryCount(JsonElement field, out int? count)
    {
        count = field.ValueKind == JsonValueKind.Number && field.TryGetInt32(out var read) ? read : null;
        return count is not null;
    }
}
