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

    public static string Compute(WebhookEvent @event)
    {
        var key = new WebhookKey(ArrayPool<byte>.Shared.Rent(4096));
        try
        {
            key.Add('e', @event.Event.Value);
            if (@event.Timestamp is { } moment) key.Add('t', moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
            else if (@event.AdditionalProperties.TryGetValue("timestamp", out var raw)) key.Add(raw);
            key.Add(@event.Data);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(key._buffer.AsSpan(0, key._length), hash);
            return Hex.Lower(hash);
        }
        finally
        {
            // It held personal data.
            ArrayPool<byte>.Shared.Return(key._buffer, clearArray: true);
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
                Add('n', json.GetRawText());
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
        var fields = new List<(string Name, int Place, JsonElement Value)>();
        foreach (var field in json.EnumerateObject()) fields.Add((field.Name, fields.Count, field.Value));
        fields.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name) is var order and not 0 ? order : one.Place.CompareTo(other.Place));
        var count = 0;
        for (var i = 0; i < fields.Count; i++)
            // Of a name that stands twice the last counts.
            if (i + 1 == fields.Count || fields[i].Name != fields[i + 1].Name) fields[count++] = fields[i];
        Add('{', count);
        for (var i = 0; i < count; i++)
        {
            Add('k', fields[i].Name);
            Add(fields[i].Value);
        }
    }

    private void AddText(JsonElement json)
    {
#if NET9_0_OR_GREATER
        var raw = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(json)[1..^1];
        if (!raw.Contains((byte)'\\'))
        {
            Add('s', raw);
            return;
        }
#endif
        string text;
        try
        {
            text = json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: valid JSON, no valid text.
            Add('r', json.GetRawText());
            return;
        }
        Add('s', text);
    }

    private void Add(char kind, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add(kind, length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

#if NET9_0_OR_GREATER
    private void Add(char kind, ReadOnlySpan<byte> text)
    {
        Add(kind, text.Length);
        text.CopyTo(Room(text.Length));
    }
#endif

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
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = larger;
        }
        var room = _buffer.AsSpan(_length, length);
        _length += length;
        return room;
    }
}
