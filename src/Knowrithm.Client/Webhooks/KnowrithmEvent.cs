using System.Text.Json;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// Something that happened at Knowrithm, as a webhook or a change feed reports it. The type says what <see cref="Data"/> was read as; events that this
/// version does not know are an <see cref="UnknownEvent"/>. Fields of the envelope without a property, among them a <c>signature</c> in the body, which cannot
/// be checked, are in <see cref="ApiObject.AdditionalProperties"/>.
/// </summary>
/// <remarks>An event carries personal data, so it prints as its type, name and key only.</remarks>
public abstract class KnowrithmEvent : ApiObject
{
    private string? _key;
    private string? _dataProblem;
    private bool _hasNoId;

    // The resource costs more than the rest of the event: it is read when somebody asks for it. Also the lock while it is.
    private volatile object? _unread;

    private protected KnowrithmEvent(WebhookEventType type) => Event = type;

    /// <summary>The event's name, as it came.</summary>
    public WebhookEventType Event { get; internal set; }

    /// <summary>
    /// When it happened, as Knowrithm says; the same in every redelivery. Null when the body has none, or one that is no date: that one is among the
    /// additional properties.
    /// </summary>
    public DateTimeOffset? Timestamp { get; set => (field, _key) = (value, null); }

    /// <summary>
    /// 1 for the first delivery, rising with each redelivery. Null when the body has none, or one that is no whole number: that one is among the
    /// additional properties.
    /// </summary>
    public int? Attempt { get; set; }

    /// <summary>The event's content as it came, whatever it is; JSON's null when the body has none.</summary>
    public JsonElement Data { get; set => (field, _key) = (value, null); } = WebhookReader.Null;

    /// <summary>
    /// Null when <see cref="Data"/> was read whole as this event's resource. Otherwise what was wrong, without repeating any value: when it is not an object, or
    /// has no id, reading the resource throws, so that nothing acts on one that is not there; a field that cannot be read leaves its property unset, and is kept
    /// among the resource's additional properties.
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
    /// The same for every delivery of one event, and another for every other event: remember it to act once. It is 64 hexadecimal digits, the SHA-256 of
    /// the whole payload, whatever the order of its fields; only <c>attempt</c> and <c>signature</c> have no part in it, since they change with each delivery. Opaque, and stable across versions, so that it can be stored.
    /// </summary>
    /// <remarks>
    /// Knowrithm sends no id of a delivery. Two events of the same name, moment and content therefore share a key. Of a name that stands twice in an object
    /// the last counts, as everywhere here; a date in another zone is the same date; numbers count as written, so <c>1</c> and <c>1.0</c> differ.
    /// </remarks>
    public string DeduplicationKey => _key ??= WebhookKey.Compute(this);

    /// <summary>
    /// Reads a webhook's body. Verify it first: see <see cref="WebhookSignature"/>. Only what is no event at all is refused; anything odd inside
    /// <c>data</c> is kept and reported by <see cref="DataProblem"/>. Of a name that stands twice in an object the last counts.
    /// </summary>
    /// <param name="body">The raw body: UTF-8, also with a byte order mark.</param>
    /// <exception cref="WebhookFormatException">
    /// It is not JSON, is nested more than 64 levels deep, is no object, or has no text under <c>event</c>.
    /// </exception>
    public static KnowrithmEvent Parse(ReadOnlySpan<byte> body) => WebhookReader.Read(body);

    /// <summary>Type, name and key: never the content.</summary>
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

    private protected T ReadResource<T>(string key)
        where T : ApiObject, new()
    {
        var resource = WebhookData.Read<T>(Data, key, out var problem);
        _dataProblem = problem;
        return resource;
    }

    /// <summary>A resource without an id is none: nothing can be done with it, and an upsert would write an empty key.</summary>
    private protected void CheckId(string id, string name)
    {
        if (id.Length > 0) return;
        _dataProblem ??= $"data has no id of the {name}";
        _hasNoId = true;
    }

    /// <exception cref="KnowrithmSerializationException">The event named no resource, and none was set.</exception>
    private protected T Identified<T>(T? resource)
        where T : class, new() => _hasNoId
            ? throw new KnowrithmSerializationException($"The event {Event} names no {typeof(T).Name.ToLowerInvariant()}: {_dataProblem}. Check DataProblem before the resource; the JSON is in Data.")
            : resource ?? new();

    private protected void Identify() => _hasNoId = false;

    private protected string? Text(string name) => WebhookData.Get<string>(Data, name) is { Length: > 0 } text ? text : null;

    private protected double? Number(string name) => WebhookData.Get<double?>(Data, name);
}
