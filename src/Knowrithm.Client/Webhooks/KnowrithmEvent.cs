using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// An event at Knowrithm, as a webhook or a change feed reports it. The type says what <see cref="Data"/> was read as; events that this version does not know
/// are an <see cref="UnknownEvent"/>. Fields of the envelope without a property, among them a <c>signature</c> in the body, which cannot be checked, are in
/// <see cref="ApiObject.AdditionalProperties"/>.
/// </summary>
/// <remarks>An event carries personal data, so it prints as its type, name and key only.</remarks>
public abstract class KnowrithmEvent : ApiObject
{
    private string? _key;
    private string? _dataProblem;
    private bool _hasNoId;

    // The resource costs more than the rest of the event: it is read when somebody asks for it. Also the lock while it is.
    private volatile object? _unread;

    // Of an event that was made from its resource: the JSON costs more than the rest, and is written when somebody asks for it.
    private Action<Utf8JsonWriter>? _writeData;

    private protected KnowrithmEvent(WebhookEventType type) => Event = type;

    /// <summary>The event's name, as it was sent.</summary>
    public WebhookEventType Event { get; internal set; }

    /// <summary>
    /// The time of the event, as Knowrithm says it; the same in every redelivery. Null when the body has no valid date; an invalid one is among the additional
    /// properties.
    /// </summary>
    public DateTimeOffset? Timestamp { get; set => (field, _key) = (value, null); }

    /// <summary>
    /// The number of the delivery: 1 for the first, rising with each redelivery. Null when the body has no valid number; an invalid one is among the additional
    /// properties.
    /// </summary>
    public int? Attempt { get; set; }

    /// <summary>The event's content as it was sent; JSON's null when the body does not contain it.</summary>
    public JsonElement Data
    {
        get => _writeData is { } write ? Data = WebhookReader.Written(write) : field;
        set => (field, _writeData, _key) = (value, null, null);
    } = WebhookReader.Null;

    /// <summary>
    /// The problem with <see cref="Data"/>, without any of its values; null when it was read completely as this event's resource. When it is not an object, or
    /// has no id, reading the resource throws; a field that cannot be read leaves its property unset, and is kept among the resource's additional properties.
    /// </summary>
    public string? DataProblem
    {
        get
        {
            EnsureRead();
            return _dataProblem;
        }
    }

    /// <summary>
    /// The key for deduplication: the same for every delivery of one event, and different for every other event; store it to handle an event once. It is 64
    /// hexadecimal digits, the SHA-256 of the whole payload, whatever the order of its fields; only <c>attempt</c> and <c>signature</c> are not included, since
    /// they change with each delivery. Opaque, and stable across versions.
    /// </summary>
    /// <remarks>
    /// Knowrithm sends no id of a delivery. Two events of the same name, time and content therefore share a key. Of a name that occurs twice in an object the
    /// last counts, as everywhere here; a date in another zone is the same date; numbers count as written, so <c>1</c> and <c>1.0</c> differ.
    /// </remarks>
    public string DeduplicationKey => _key ??= WebhookKey.Compute(this);

    /// <summary>
    /// Reads a webhook's body. Verify it first: see <see cref="WebhookSignature"/>. Only a body that is not an event is refused; an invalid field inside
    /// <c>data</c> is kept and reported by <see cref="DataProblem"/>. Of a name that occurs twice in an object the last counts.
    /// </summary>
    /// <param name="body">The raw body: UTF-8, also with a byte order mark.</param>
    /// <exception cref="WebhookFormatException">
    /// Thrown when it is not JSON, is nested more than 64 levels deep, is not an object, or has no text under <c>event</c>.
    /// </exception>
    public static KnowrithmEvent Parse(ReadOnlySpan<byte> body) => WebhookReader.Read(body);

    /// <summary>Creates an event about a resource, as the change feed does.</summary>
    /// <typeparam name="T">The resource's type.</typeparam>
    /// <param name="type">The event's name.</param>
    /// <param name="resource">The resource, which is the event's from now on.</param>
    /// <param name="timestamp">The time of the event; null when it is not known.</param>
    /// <param name="evidence">The evidence of a deletion; null for other events.</param>
    /// <exception cref="ArgumentException">Thrown when an event of this name is not about such a resource.</exception>
    public static KnowrithmEvent Create<T>(WebhookEventType type, T resource, DateTimeOffset? timestamp, DeletionEvidence? evidence = null)
        where T : ApiObject
    {
        ArgumentNullException.ThrowIfNull(resource);
        var one = WebhookReader.Create(type);
        if (!one.TryTake(resource)) throw new ArgumentException($"An event {type} is not about a {typeof(T).Name}.", nameof(type));
        one.Timestamp = timestamp?.ToUniversalTime();
        if (evidence is { } found) one.Unknown = new() { ["evidence"] = WebhookReader.Written(writer => writer.WriteStringValue(found.Value)) };
        one._writeData = writer => JsonSerializer.Serialize(writer, resource, Wire.Info<T>());
        return one;
    }

    /// <summary>Writes the body of the event, as <see cref="Parse"/> reads it. It is not signed.</summary>
    /// <returns>UTF-8. Of a resource, only the properties that have a value are written.</returns>
    public byte[] WriteBody() => WebhookReader.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("event", Event.Value);
        if (Timestamp is { } moment) writer.WriteString("timestamp", moment.UtcDateTime);
        if (Attempt is { } attempt) writer.WriteNumber("attempt", attempt);
        foreach (var (name, value) in Unknown ?? [])
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
        writer.WritePropertyName("data");
        if (_writeData is { } write) write(writer);
        else Data.WriteTo(writer);
        writer.WriteEndObject();
    });

    /// <summary>Returns type, name and key, never the content.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Event} {DeduplicationKey}";

    internal void Read(JsonElement data)
    {
        Data = data;
        _unread = new();
    }

    private protected void EnsureRead()
    {
        if (_unread is not { } gate) return;
        lock (gate)
        {
            if (_unread is null) return;
            ReadData();
            _unread = null;
        }
    }

    /// <summary>Reads <see cref="Data"/> as what the event's type promises, into fields: the properties would ask for it again.</summary>
    private protected abstract void ReadData();

    /// <summary>Makes a resource that of the event.</summary>
    /// <returns>False when the event is about something else.</returns>
    private protected abstract bool TryTake(ApiObject resource);

    private protected T ReadResource<T>(string key)
        where T : ApiObject, new()
    {
        var resource = WebhookData.Read<T>(Data, key, out var problem);
        _dataProblem = problem;
        return resource;
    }

    /// <summary>Refuses a resource without an id: nothing can be done with it, and an upsert would write an empty key.</summary>
    private protected void CheckId(string id, string name)
    {
        if (id.Length > 0) return;
        _dataProblem ??= $"data has no id of the {name}";
        _hasNoId = true;
    }

    /// <exception cref="KnowrithmSerializationException">Thrown when the event named no resource, and the property was not set.</exception>
    private protected T Identified<T>(T? resource)
        where T : class, new() => _hasNoId
            ? throw new KnowrithmSerializationException(
                $"The event {Event} has no {typeof(T).Name.ToLowerInvariant()}: {_dataProblem}. Check DataProblem before the resource; the JSON is in Data.")
            : resource ?? new();

    private protected void Identify() => _hasNoId = false;

    private protected string? Text(string name) => WebhookData.Get<string>(Data, name) is { Length: > 0 } text ? text : null;

    private protected DeletionEvidence? ReadEvidence() =>
        Unknown?.GetValueOrDefault("evidence") is { ValueKind: JsonValueKind.String } evidence ? new(evidence.GetString()!) : null;

    private protected double? Number(string name) => WebhookData.Get<double?>(Data, name);
}
