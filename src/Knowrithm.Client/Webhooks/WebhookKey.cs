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
internal sealed class WebhookKey : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Compute(WebhookEvent @event)
    {
        using var key = new WebhookKey();
        key.Add('e', @event.Event.Value);
        if (@event.Timestamp is { } moment) key.Add('t', moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
        else if (@event.AdditionalProperties.TryGetValue("timestamp", out var raw)) key.Add(raw);
        key.Add(@event.Data);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        key._hash.GetHashAndReset(hash);
        return Hex.Lower(hash);
    }

    public void Dispose() => _hash.Dispose();

    private void Add(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (var field in json.EnumerateObject()) fields[field.Name] = field.Value;
                Add('{', fields.Count);
                foreach (var (name, value) in fields)
                {
                    Add('k', name);
                    Add(value);
                }
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

    private void AddText(JsonElement json)
    {
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
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(kind, bytes.Length);
        _hash.AppendData(bytes);
    }

    private void Add(char kind, int count)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], count);
        _hash.AppendData(head);
    }
}
