using System.Reflection;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// One object. Seen under its own key (<c>{"agent":{…}}</c>), under <c>data</c> or <c>Data</c>, under both, at the root, or in <c>data</c> as a JSON text.
/// Never "the one object inside": a bare conversation contains an agent.
/// </summary>
internal sealed class EntityShape<T> : Shape<T>
{
    private readonly PartReader<T> _part = new();
    private readonly string? _key = typeof(T).GetCustomAttribute<WireNameAttribute>()?.Entity;
    private readonly bool _hasOwnData;
    private readonly bool _isIdentified = typeof(IIdentified).IsAssignableFrom(typeof(T));

    public EntityShape() => _hasOwnData = _part.Plain.Properties.Any(static property => property.Name is "data" or "Data");

    public override bool AcceptsAnything { get; } = typeof(T).IsDefined(typeof(ReceiptAttribute), inherit: false);

    public override bool EndsTask { get; } = typeof(T).GetCustomAttribute<ReceiptAttribute>()?.EndsTask ?? false;

    public override T Read(ReadOnlySpan<byte> json) => Read(json, AcceptsAnything);

    public override T Read(ReadOnlySpan<byte> json, bool acceptsAnything)
    {
        // The answer as it is, whatever it is.
        if (typeof(T) == typeof(JsonElement) || typeof(T) == typeof(UntypedResult)) return JsonSerializer.Deserialize(json, _part.Lenient)!;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            if (!acceptsAnything) throw new JsonException($"Expected {Describe()}, found {reader.TokenType}.");
            Finish(ref reader);
            return JsonSerializer.Deserialize("{}"u8, _part.Lenient)!;
        }
        return ReadObject(ref reader, "$", acceptsAnything);
    }

    public override bool Carries(Utf8JsonReader reader)
    {
        if (_key is null) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(_key);
            reader.Read();
            if (found && reader.TokenType == JsonTokenType.StartObject) return true;
            reader.Skip();
        }
        return false;
    }

    private T ReadObject(ref Utf8JsonReader reader, string at, bool acceptsAnything)
    {
        var root = reader;
        var hasId = false;
        Utf8JsonReader data = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOwn = _key is not null && reader.ValueTextEquals(_key);
            var isData = !isOwn && !_hasOwnData && (reader.ValueTextEquals("data"u8) || reader.ValueTextEquals("Data"u8));
            hasId |= reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isOwn && reader.TokenType == JsonTokenType.StartObject) return Take(ref reader, at, _key);
            if (isData && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.String) data = reader;
            else if (isData && reader.TokenType == JsonTokenType.Null && !hasId && !acceptsAnything) throw new JsonException($"Expected {Describe()}, found data: null.");
            reader.Skip();
        }
        if (data.TokenType != JsonTokenType.None && !(_isIdentified && hasId))
        {
            if (data.TokenType == JsonTokenType.StartObject) return ReadObject(ref data, $"{at}.data", acceptsAnything);
            if (TryUnpack(data, out var text)) return Wire.Read<T>(text);
        }
        if (_isIdentified && !hasId) throw new JsonException($"Expected {Describe()}, found an object without one.");
        return Take(ref root, at, null);
    }

    private T Take(ref Utf8JsonReader reader, string at, string? key)
    {
        var value = _part.Read(ref reader, at, key);
        Finish(ref reader);
        if (value is IWhole { Missing: { } missing }) throw new JsonException($"Expected {missing}, found none.");
        return value ?? throw new JsonException($"Expected {Describe()}, found null.");
    }

    /// <summary>What follows must be whole, too.</summary>
    private static void Finish(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private static bool TryUnpack(in Utf8JsonReader reader, out byte[] text)
    {
        text = System.Text.Encoding.UTF8.GetBytes(reader.GetString()!);
        return text.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    private string Describe() => _key is null ? $"an object ({typeof(T).Name})" : $"an object under \"{_key}\", under \"data\" or with an \"id\"";
}
