using System.Net.ServerSentEvents;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Makes one event of the two vocabularies: what it is follows from its name and the status in its data.</summary>
internal static class ChatEventReader
{
    public static ChatStreamEvent Read(SseItem<string> item)
    {
        var read = Understand(item);
        read.Id = item.EventId;
        read.Name = item.EventType;
        read.Raw = item.Data;
        return read;
    }

    private static ChatStreamEvent Understand(SseItem<string> item)
    {
        var data = Parse(item.Data);
        try
        {
            var read = Map(item.EventType.ToLowerInvariant(), data);
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
