using System.Reflection;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// A list. Seen as a bare array, under the noun (<c>agents</c>, <c>document</c>, <c>deleted_conversations</c>), under <c>items</c>, under <c>data</c>, in
/// <c>data.leads</c>, and in <c>data</c> as a JSON text. In every list of the Swagger file the items are the only array of their object, so any array is
/// accepted where the expected name is absent, as long as it is the only one.
/// </summary>
internal sealed class PageShape<T> : Shape<Page<T>>
{
    private readonly PartReader<IReadOnlyList<T>> _list = new();
    private readonly bool _isIdentified = typeof(IIdentified).IsAssignableFrom(typeof(T)) || typeof(INumbered).IsAssignableFrom(typeof(T));
    private readonly string[] _keys = typeof(T).GetCustomAttribute<WireNameAttribute>()?.Lists ?? [];

    public override Page<T> Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var page = new PageBuilder<T>();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                page.Items = ReadItems(ref reader, "$", null);
                break;
            case JsonTokenType.StartObject:
                ReadEnvelope(ref reader, page);
                break;
            default:
                throw new JsonException($"Expected a list, found {reader.TokenType}.");
        }
        while (reader.Read())
        {
        }
        return page.Build() ?? throw new JsonException($"Expected a list{(_keys.Length > 0 ? $" under \"{_keys[0]}\"" : "")}, found an object without an " +
            $"array.");
    }

    private void ReadEnvelope(ref Utf8JsonReader reader, PageBuilder<T> page)
    {
        var start = reader;
        PageCandidates found = default;
        try
        {
            ReadObject(ref reader, page, "$", ref found);
            if (page.Items is null && found.Take(out var other, out var at, out var key)) page.Items = ReadItems(ref other, at, key);
            if (page.Items is null && found.HasEmpty) page.Items = [];
        }
        // What is wrong with the list then has a reason, which the envelope gives.
        catch (JsonException e) when (found.Signals != 0 && e is not ReportedFailureException)
        {
            throw ReportedFailureException.At(start);
        }
        if (found.Signals != 0 && ((found.Signals & FailureSignals.Certain) != 0 || page.Items is not { Count: > 0 })) throw ReportedFailureException.At(start);
    }

    private void ReadObject(ref Utf8JsonReader reader, PageBuilder<T> page, string at, ref PageCandidates found)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var expected = IsExpected(ref reader);
            var signal = expected is null ? FailureSignal.OfName(ref reader) : FailureSignals.None;
            var key = expected ?? (reader.ValueTextEquals("pagination"u8) ? "pagination" : reader.GetString()!);
            reader.Read();
            found.Signals |= FailureSignal.OfValue(signal, reader);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when expected is not null:
                    if (page.Items is not null) throw new JsonException("Found two lists: it is not clear which one is meant.");
                    page.Items = ReadItems(ref reader, at, key);
                    break;
                case JsonTokenType.StartArray:
                    if (signal != FailureSignals.Error) found.Add(reader, at, key);
                    reader.Skip();
                    break;
                case JsonTokenType.Null when expected is not null:
                    found.HasEmpty = true;
                    break;
                case JsonTokenType.StartObject when key is "data" or "Data":
                    ReadObject(ref reader, page, $"{at}.{key}", ref found);
                    break;
                case JsonTokenType.String when key is "data" or "Data":
                    Unpack(reader.GetString()!, page, ref found);
                    break;
                default:
                    page.Add(key, ref reader);
                    break;
            }
        }
    }

    private void Unpack(string text, PageBuilder<T> page, ref PageCandidates found)
    {
        var inner = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
        inner.Read();
        if (inner.TokenType == JsonTokenType.StartObject) ReadObject(ref inner, page, "$.data", ref found);
        else if (inner.TokenType == JsonTokenType.StartArray) found.Add(inner, "$", "data");
        inner.TrySkip();
        while (inner.Read())
        {
        }
    }

    private string? IsExpected(ref Utf8JsonReader reader)
    {
        foreach (var key in _keys)
            if (reader.ValueTextEquals(key)) return key;
        return reader.ValueTextEquals("items"u8) ? "items" : null;
    }

    private IReadOnlyList<T> ReadItems(ref Utf8JsonReader reader, string at, string? key)
    {
        var items = _list.Read(ref reader, at, key)!;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is null) throw Incomplete(at, key, i, "null");
            if (_isIdentified && items[i] is IIdentified { Id.Length: 0 } or INumbered { Id: null }) throw Incomplete(at, key, i, "an object without an id");
        }
        return items;
    }

    private static JsonException Incomplete(string at, string? key, int index, string found)
    {
        var path = $"{(key is null ? at : $"{at}.{key}")}[{index}]";
        return new($"Expected {typeof(T).Name} with an \"id\", found {found} ({path}).", path, null, null);
    }
}
