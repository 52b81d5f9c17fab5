using System.Buffers.Binary;
using System.Text.Json;

namespace Knowrithm.Client.Webhooks;

/// <summary>A field of an object, ordered by the bytes of its name, and fields of one name by their place.</summary>
internal readonly struct WebhookKeyField : IComparable<WebhookKeyField>
{
    private readonly JsonProperty _property;
    private readonly ulong _start;
    private readonly int _place;

    public WebhookKeyField(JsonProperty property, int place)
    {
        (_property, _place) = (property, place);
        // Nearly always the first eight bytes tell names apart.
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        var name = Name;
        name[..Math.Min(name.Length, start.Length)].CopyTo(start);
        _start = BinaryPrimitives.ReadUInt64BigEndian(start);
    }

    public ReadOnlySpan<byte> Name => RawJson.Name(_property);

    public JsonElement Value => _property.Value;

    public int CompareTo(WebhookKeyField other)
    {
        if (_start != other._start) return _start.CompareTo(other._start);
        return Name.SequenceCompareTo(other.Name) is var order and not 0 ? order : _place.CompareTo(other._place);
    }
}
