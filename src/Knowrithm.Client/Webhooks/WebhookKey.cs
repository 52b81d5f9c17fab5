using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// Hashes what makes an event that event. Every piece goes in with its kind and length, so that no two contents look alike, and nothing depends on how a
/// JSON writer escapes. Keys are stored by receivers: whatever changes here makes every event look new.
/// </summary>
internal ref struct WebhookKey
{
    private byte[] _buffer;
    private int _length;

    private WebhookKey(byte[] buffer) => _buffer = buffer;

    public static string Compute(KnowrithmEvent @event)
    {
        var key = new WebhookKey(ArrayPool<byte>.Shared.Rent(4096));
        try
        {
            key.Add('e', @event.Event.Value);
            if (@event.Timestamp is { } moment) key.Add('t', moment);
            else if (@event.AdditionalProperties.TryGetValue("timestamp", out var raw)) key.Add(raw);
            key.Add(@event.Data);
            key.AddOthers(@event);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(key._buffer.AsSpan(0, key._length), hash);
            return Hex.Lower(hash);
        }
        finally
        {
            key.Return();
        }
    }

    /// <summary>What else is in the envelope: an unknown event may have all of its content there.</summary>
    private void AddOthers(KnowrithmEvent @event)
    {
        if (@event.AdditionalProperties.Count == 0) return;
        foreach (var (name, value) in @event.AdditionalProperties.OrderBy(static field => field.Key, StringComparer.Ordinal))
        {
            // The first may differ in each delivery. An invalid date has been added.
            if (name is "signature" or "attempt" or "timestamp") continue;
            Add('x', name);
            Add(value);
        }
    }

    private void Add(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                AddObject(json);
                break;
            case JsonValueKind.Array:
                Add('[', json.GetArrayLength());
                foreach (var item in json.EnumerateArray()) Add(item);
                break;
            case JsonValueKind.String:
                AddText(json);
                break;
            case JsonValueKind.Number:
                // As written: 1 and 1.0, or digits beyond a double, are for the receiver to tell apart.
                Add('n', RawJson.Of(json));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Add('b', json.ValueKind == JsonValueKind.True ? 1 : 0);
                break;
            default:
                Add('0', 0);
                break;
        }
    }

    private void AddObject(JsonElement json)
    {
        var rented = ArrayPool<WebhookKeyField>.Shared.Rent(RawJson.Count(json));
        var count = 0;
        foreach (var field in json.EnumerateObject()) rented[count] = new(field, count++);
        var fields = rented.AsSpan(0, count);
        fields.Sort();
        var distinct = 0;
        for (var i = 0; i < count; i++)
            // Of a name that occurs twice the last counts.
            if (i + 1 == count || !fields[i].Name.SequenceEqual(fields[i + 1].Name)) fields[distinct++] = fields[i];
        Add('{', distinct);
        foreach (ref readonly var field in fields[..distinct])
        {
            Add('k', field.Name);
            Add(field.Value);
        }
        fields.Clear();
        ArrayPool<WebhookKeyField>.Shared.Return(rented);
    }

    private void AddText(JsonElement json)
    {
        var raw = RawJson.Of(json);
        if (!raw.Contains((byte)'\\')) Add('s', raw[1..^1]);
        else if (WebhookData.TryText(json, out var text)) Add('s', text);
        else Add('r', raw);
    }

    private void Add(char kind, DateTimeOffset moment)
    {
        Span<byte> text = stackalloc byte[40];
        moment.ToUniversalTime().TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        Add(kind, text[..length]);
    }

    private void Add(char kind, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add(kind, length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    private void Add(char kind, scoped ReadOnlySpan<byte> text)
    {
        Add(kind, text.Length);
        text.CopyTo(Room(text.Length));
    }

    private void Add(char kind, int count)
    {
        var head = Room(5);
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], count);
    }

    private Span<byte> Room(int length)
    {
        if (_buffer.Length - _length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + length));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            Return();
            _buffer = larger;
        }
        var room = _buffer.AsSpan(_length, length);
        _length += length;
        return room;
    }

    private readonly void Return()
    {
        // It held personal data.
        _buffer.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_buffer);
    }
}
