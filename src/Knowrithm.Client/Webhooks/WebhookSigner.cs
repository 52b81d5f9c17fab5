using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Webhooks;

/// <summary>A signer of deliveries as Knowrithm would create them, so that a receiver can be tested without an account.</summary>
public static class WebhookSigner
{
    private const string Reflects = "The data's type is inspected at run time. With trimming or Native AOT pass its JsonTypeInfo, or a JsonElement.";

    private static JsonSerializerOptions? _reflecting;

    /// <summary>Signs a body of your own, whatever is in it.</summary>
    /// <param name="secret">The secret that the receiver knows.</param>
    /// <param name="body">The raw body.</param>
    /// <exception cref="ArgumentException">Thrown when the secret is missing, blank or not well-formed text.</exception>
    public static WebhookDelivery Sign(string secret, ReadOnlySpan<byte> body) => new(body.ToArray(), WebhookSignature.Compute(body, secret));

    /// <summary>Creates a signed event with the envelope that Knowrithm documents: <c>event</c>, <c>timestamp</c>, <c>data</c>, <c>attempt</c>.</summary>
    /// <param name="secret">The secret that the receiver knows.</param>
    /// <param name="type">The event's name; it need not be a known one.</param>
    /// <param name="data">The event's content; any JSON.</param>
    /// <param name="attempt">The number of the delivery, from 1; null leaves the field out. Raise it, and keep the rest, for a redelivery.</param>
    /// <param name="timestamp">The time of the event; null for now.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">Thrown when the secret is missing, blank or not well-formed text.</exception>
    public static WebhookDelivery Create(string secret, WebhookEventType type, JsonElement data, int? attempt = 1, DateTimeOffset? timestamp = null,
        TimeProvider? timeProvider = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("event", type.Value);
            writer.WriteString("timestamp", (timestamp ?? (timeProvider ?? TimeProvider.System).GetUtcNow()).UtcDateTime);
            writer.WritePropertyName("data");
            data.WriteTo(writer);
            if (attempt is { } number) writer.WriteNumber("attempt", number);
            writer.WriteEndObject();
        }
        return Sign(secret, buffer.WrittenSpan);
    }

    /// <summary>Creates a signed event whose content is a value of your own, written as its metadata says.</summary>
    /// <param name="secret">The secret that the receiver knows.</param>
    /// <param name="type">The event's name; it need not be a known one.</param>
    /// <param name="data">The event's content.</param>
    /// <param name="typeInfo">The metadata to write it.</param>
    /// <param name="attempt">The number of the delivery, from 1; null leaves the field out.</param>
    /// <param name="timestamp">The time of the event; null for now.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">Thrown when the secret is missing, blank or not well-formed text.</exception>
    public static WebhookDelivery Create<T>(
        string secret, WebhookEventType type, T data, JsonTypeInfo<T> typeInfo, int? attempt = 1, DateTimeOffset? timestamp = null,
        TimeProvider? timeProvider = null) =>
        Create(secret, type, JsonSerializer.SerializeToElement(data, typeInfo), attempt, timestamp, timeProvider);

    /// <summary>
    /// Creates a signed event whose content is any object: a <see cref="Lead"/> or another resource is written like the API writes it, an anonymous object with
    /// its names in <c>snake_case</c>.
    /// </summary>
    /// <param name="secret">The secret that the receiver knows.</param>
    /// <param name="type">The event's name; it need not be a known one.</param>
    /// <param name="data">The event's content.</param>
    /// <param name="attempt">The number of the delivery, from 1; null leaves the field out.</param>
    /// <param name="timestamp">The time of the event; null for now.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">Thrown when the secret is missing, blank or not well-formed text.</exception>
    [RequiresUnreferencedCode(Reflects)]
    [RequiresDynamicCode(Reflects)]
    public static WebhookDelivery Create(string secret, WebhookEventType type, object? data, int? attempt = 1, DateTimeOffset? timestamp = null,
        TimeProvider? timeProvider = null)
    {
        _reflecting ??= new(Wire.Options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(Wire.Options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()) };
        return Create(secret, type, JsonSerializer.SerializeToElement(data, data?.GetType() ?? typeof(object), _reflecting), attempt, timestamp, timeProvider);
    }
}
