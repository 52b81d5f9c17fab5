using System.Reflection;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// A list. Seen as a bare array, under the noun (<c>agents</c>, <c>document</c>, <c>deleted_conversations</c>), under <c>items</c>, under <c>data</c>, in
/// <c>data.leads</c>, and in <c>data</c> as a JSON text. In every list of the Swagger file the items are the only array of their object, so any
/// array will do where the expected name is absent.
/// </summary>
internal sealed class PageShape<T> : Shape<Page<T>>
{
    private readonly PartReader<IReadOnlyList<T>> _list = new();
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
                ReadObject(ref reader, page, "$");
                break;
            default:
                throw new JsonException($"Expected a list, found {reader.TokenType}.");
        }
        while (reader.Read())
        {
        }
        return page.Build() ?? throw new JsonException($"Expected a list{(_keys.Length > 0 ? $" under \"{_keys[0]}\"" : "")}, found an object without an array.");
    }

    private void ReadObject(ref Utf8JsonReader reader, PageBuilder<T> page, string at)
    {
        Utf8JsonReader other = default;
        string? otherKey = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var expected = IsExpected(ref reader);
            var key = expected ?? reader.GetString()!;
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when expected is not null:
                    page.Items = ReadItems(ref reader, at, key);
                    break;
                case JsonTokenType.StartArray:
                    if (otherKey is null)
                    {
                        other = reader;
                        otherKey = key;
                    }
                    reader.Skip();
                    break;
                case JsonTokenType.Null when expected is not null:
                    page.Items ??= [];
                    break;
                case JsonTokenType.StartObject when key is "data" or "Data":
                    ReadObject(ref reader, page, $"{at}.{key}");
                    break;
                case JsonTokenType.String when key is "data" or "Data":
                    Unpack(reader.GetString()!, page);
                    break;
                default:
                    page.Add(key, ref reader);
                    break;
            }
        }
        if (page.Items is null && otherKey is not null) page.Items = ReadItems(ref other, at, otherKey);
    }

    private void Unpack(string text, PageBuilder<T> page)
    {
        var inner = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text));
        inner.Read();
        if (inner.TokenType == JsonTokenType.StartObject) ReadObject(ref inner, page, "$.data");
        else if (inner.TokenType == JsonTokenType.StartArray) page.Items = ReadItems(ref inner, "$.data", null);
    }

    private string? IsExpected(ref Utf8JsonReader reader)
    {
        foreach (var key in _keys)
            if (reader.ValueTextEquals(key)) return key;
        return reader.ValueTextEquals("items"u8) ? "items" : null;
    }

    private IReadOnlyList<T> ReadItems(ref Utf8JsonReader reader, string at, string? key) => _list.Read(ref reader, at, key)!;
}
