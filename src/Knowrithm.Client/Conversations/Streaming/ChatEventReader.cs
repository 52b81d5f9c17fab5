using System.Text;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Makes one event of the two vocabularies: what it is follows from its name and the status in its data.</summary>
internal static class ChatEventReader
{
    private static readonly string[] Statuses =
        [ChatStatus.Values.Queued, ChatStatus.Values.InProgress, ChatStatus.Values.Completed, ChatStatus.Values.Failed];

    public static ChatStreamEvent Read(string name, ReadOnlySpan<byte> data)
    {
        var text = Encoding.UTF8.GetString(data);
        var read = TryReadProgress(name, data) ?? Understand(name, text);
        read.Name = name;
        read.Raw = text;
        return read;
    }

    /// <summary>Reads nearly every event in one pass: a heartbeat, or a status without a message or a failure; null for any other.</summary>
    private static ChatStreamEvent? TryReadProgress(string name, ReadOnlySpan<byte> data)
    {
        var isHeartbeat = Is(name, "heartbeat") || Is(name, "ping");
        var isState = Is(name, ChatStatus.Values.Queued) || Is(name, ChatStatus.Values.InProgress) || Is(name, ChatStatus.Values.Completed);
        if (!isHeartbeat && !isState && !Is(name, "chat_status") && !Is(name, "message")) return null;
        try
        {
            var reader = new Utf8JsonReader(data);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            string? status = null, conversation = null, message = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("status"u8)) status = Text(ref reader);
                else if (reader.ValueTextEquals("conversation_id"u8)) conversation = Text(ref reader);
                else if (reader.ValueTextEquals("message_id"u8)) message = Text(ref reader);
                else if (reader.ValueTextEquals("message"u8) && !isHeartbeat) return null;
                else reader.Skip();
            }
            if (reader.Read()) return null;
            if (isState) status ??= name.ToLowerInvariant();
            if (!isHeartbeat && (status is null || new OperationStatus(status).IsCompleted)) return null;
            ChatStreamEvent read = isHeartbeat ? new HeartbeatEvent() : new ChatStatusEvent { Status = new(status!) };
            (read.ConversationId, read.MessageId) = (conversation, message);
            return read;
        }
        // Broken JSON, or a text with half a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Is(string name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            // A status comes often.
            foreach (var known in Statuses)
                if (reader.ValueTextEquals(known)) return known;
            return reader.GetString();
        }
        if (reader.TokenType == JsonTokenType.Number) return Encoding.UTF8.GetString(reader.ValueSpan);
        reader.Skip();
        return null;
    }

    /// <summary>Reads an event of any kind.</summary>
    internal static ChatStreamEvent Understand(string name, string text)
    {
        var data = Parse(text);
        try
        {
            var read = Map(name.ToLowerInvariant(), data);
            read.ConversationId = Text(data, "conversation_id");
            read.MessageId = Text(data, "message_id");
            return read;
        }
        // A text with half a surrogate pair is valid JSON, and cannot be read.
        catch (InvalidOperationException)
        {
            return new UnknownChatEvent();
        }
    }

    private static ChatStreamEvent Map(string name, JsonElement data) => name switch
    {
        "heartbeat" or "ping" => new HeartbeatEvent(),
        "chat_status" or "chat_response" => Of(Text(data, "status"), data),
        // Nameless events are called so.
        "message" => Text(data, "status") is { } status ? Of(status, data) : new UnknownChatEvent(),
        ChatStatus.Values.Queued or ChatStatus.Values.InProgress or ChatStatus.Values.Completed => Of(Text(data, "status") ?? name, data),
        ChatStatus.Values.Failed or "conversation_error" => Failure(data),
        _ => new UnknownChatEvent(),
    };

    private static ChatStreamEvent Of(string? status, JsonElement data)
    {
        var state = new OperationStatus(status ?? ChatStatus.Values.Completed);
        if (state.IsFailure) return Failure(data);
        if (state.IsSuccess && Message(data) is { } message) return new ChatResponseEvent { Message = message };
        return status is null ? new UnknownChatEvent() : new ChatStatusEvent { Status = new(status) };
    }

    private static ChatFailureEvent Failure(JsonElement data)
    {
        var error = ErrorBody.Read(data);
        return new() { Reason = error.Message, Code = error.Code };
    }

    private static Message? Message(JsonElement data)
    {
        if (!data.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return message.Deserialize(Wire.Info<Message>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            var data = JsonSerializer.Deserialize(text, Wire.Info<JsonElement>());
            if (data.ValueKind == JsonValueKind.Object) return data;
        }
        catch (JsonException)
        {
            // The sources do not promise JSON: the event keeps its text.
        }
        return JsonSerializer.Deserialize("{}", Wire.Info<JsonElement>());
    }

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
