using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// One object. Seen under its own key (<c>{"agent":{…}}</c>), under <c>data</c> or <c>Data</c>, under both, at the root, or in <c>data</c> as a JSON text.
/// Never "the one object inside": a bare conversation contains an agent. The order of the members does not matter.
/// </summary>
internal sealed class EntityShape<T> : Shape<T>
{
    private readonly PartReader<T> _part = new();
    private readonly string? _key = typeof(T).GetCustomAttribute<WireNameAttribute>()?.Entity;
    private readonly bool _hasOwnData;
    private readonly bool _isIdentified = typeof(IIdentified).IsAssignableFrom(typeof(T));
    private readonly bool _isReceipt = typeof(T).IsDefined(typeof(ReceiptAttribute), inherit: false);
    private readonly bool _judgesItself = typeof(IReportsFailure).IsAssignableFrom(typeof(T));
    private readonly bool _saysItself = typeof(IWhole).IsAssignableFrom(typeof(T));
    private readonly byte[][] _evidence;
    private readonly BareReader<T> _bare;

    public EntityShape()
    {
        _hasOwnData = _part.Plain.Properties.Any(static property => property.Name is "data" or "Data");
        // What it is known by: not what any response may have beside its result.
        _evidence = [.. _part.Plain.Properties.Where(property => !property.IsExtensionData
            && (_judgesItself || property.Name is not ("message" or "msg" or "success" or "error" or "errors" or "code" or "timestamp")))
            .Select(static property => Encoding.UTF8.GetBytes(property.Name))];
        _bare = new(_part, _key, mayComeBare: _isIdentified && !_isReceipt && !_judgesItself && !_saysItself && !_hasOwnData);
    }

    public override bool AcceptsAnything => _isReceipt;

    public override bool EndsTask { get; } = typeof(T).GetCustomAttribute<ReceiptAttribute>()?.EndsTask ?? false;

    public override T Read(ReadOnlySpan<byte> json) => Read(json, AcceptsAnything);

    public override T Read(ReadOnlySpan<byte> json, bool acceptsAnything)
    {
        // The response as it is, unless it reports a failure.
        if (typeof(T) == typeof(JsonElement) || typeof(T) == typeof(UntypedResult)) return ReadAsIs(json);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var quick = reader;
        if (_bare.TryRead(ref quick, out var bare))
        {
            Finish(ref quick);
            return bare;
        }
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            if (!acceptsAnything) throw new JsonException($"Expected {Describe()}, found {reader.TokenType}.");
            Finish(ref reader);
            return JsonSerializer.Deserialize("{}"u8, _part.Lenient)!;
        }
        var value = ReadObject(ref reader, "$", acceptsAnything);
        Finish(ref reader);
        return value;
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

    private T ReadAsIs(ReadOnlySpan<byte> json)
    {
        var value = JsonSerializer.Deserialize(json, _part.Lenient)!;
        if (value is not UntypedResult { Json: { ValueKind: JsonValueKind.Object } body }) return value;
        return ReportedFailureException.Find(body) is { } reported ? throw reported : value;
    }

    /// <summary>Reads up to the object's end; the reader is on the end afterwards.</summary>
    private T ReadObject(ref Utf8JsonReader reader, string at, bool acceptsAnything)
    {
        var root = reader;
        bool hasOwn = false, hasEvidence = false, hasNullEvidence = false, hasNoData = false;
        var signals = FailureSignals.None;
        T? result = default;
        Utf8JsonReader data = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOwn = _key is not null && reader.ValueTextEquals(_key);
            var isData = !isOwn && !_hasOwnData && (reader.ValueTextEquals("data"u8) || reader.ValueTextEquals("Data"u8));
            var isEvidence = !isOwn && !hasEvidence && IsEvidence(ref reader);
            var signal = FailureSignal.OfName(ref reader);
            reader.Read();
            signal = FailureSignal.OfValue(signal, reader);
            signals |= signal;
            // A status of "error" alone is not yet an entity with a status.
            hasEvidence |= isEvidence
                && (_isIdentified ? reader.TokenType is JsonTokenType.String or JsonTokenType.Number
                    : reader.TokenType != JsonTokenType.Null && (signal == 0 || _judgesItself));
            hasNullEvidence |= isEvidence && !_isIdentified && reader.TokenType == JsonTokenType.Null;
            if (isOwn && reader.TokenType == JsonTokenType.StartObject)
            {
                if (hasOwn) throw new JsonException($"Found two objects under \"{_key}\": it is not clear which one is meant.");
                hasOwn = true;
                result = _part.Read(ref reader, at, _key);
                continue;
            }
            if (isData && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.String)
            {
                if (data.TokenType != JsonTokenType.None) throw new JsonException("Found two members named \"data\": it is not clear which one is meant.");
                data = reader;
            }
            hasNoData |= isData && reader.TokenType == JsonTokenType.Null;
            reader.Skip();
        }
        if (hasOwn)
        {
            if ((signals & FailureSignals.Certain) != 0 || (signals != 0 && !IsWhole(result))) throw ReportedFailureException.At(root);
            return Check(result);
        }
        if (data.TokenType != JsonTokenType.None && !(_isIdentified && hasEvidence)
            && TryReadData(ref data, at, acceptsAnything, signals, root, out var inner)) return inner;
        hasEvidence |= hasNullEvidence && signals == 0;
        if (signals != 0 && Reports(signals, hasEvidence)) throw ReportedFailureException.At(root);
        if (!hasEvidence && !acceptsAnything && !_saysItself && (!_isReceipt || hasNoData))
            throw new JsonException($"Expected {Describe()}, found {(hasNoData ? "data: null" : "an object without it")}.");
        var start = root;
        var value = _part.Read(ref root, at, null);
        if (value is IReportsFailure own && own.ReportsFailure(signals != 0)) throw ReportedFailureException.At(start);
        // What its own data lacks has a reason there.
        if (_hasOwnData && !IsWhole(value) && ReportedFailureException.Find(JsonElement.ParseValue(ref start)) is { } reported) throw reported;
        return Check(value);
    }

    private bool TryReadData(ref Utf8JsonReader data, string at, bool acceptsAnything, FailureSignals signals, Utf8JsonReader root, out T value)
    {
        if ((signals & FailureSignals.Certain) != 0 && !_judgesItself) throw ReportedFailureException.At(root);
        try
        {
            value = default!;
            if (data.TokenType == JsonTokenType.StartObject) value = ReadObject(ref data, $"{at}.data", acceptsAnything && signals == 0);
            else if (TryUnpack(data, out var text)) value = Wire.Read<T>(text);
            else return false;
            return true;
        }
        // What is wrong with the data then has a reason, which the envelope gives.
        catch (JsonException e) when (signals != 0 && e is not ReportedFailureException)
        {
            throw ReportedFailureException.At(root);
        }
    }

    /// <summary>Whether an object that may be the entity itself reports a failure instead.</summary>
    private bool Reports(FailureSignals signals, bool isEntity)
    {
        if (!isEntity || _isReceipt) return true;
        if (_judgesItself) return false;
        return (signals & (FailureSignals.Flag | FailureSignals.HttpStatus)) != 0;
    }

    private bool IsEvidence(ref Utf8JsonReader reader)
    {
        if (_isIdentified) return reader.ValueTextEquals("id"u8);
        foreach (var name in _evidence)
            if (reader.ValueTextEquals(name)) return true;
        return false;
    }

    private T Check(T? value) => value switch
    {
        null => throw new JsonException($"Expected {Describe()}, found null."),
        IWhole { Missing: { } missing } => throw new JsonException($"Expected {missing}, found none."),
        IIdentified { Id.Length: 0 } => throw new JsonException($"Expected {Describe()}, found an object without an id."),
        _ => value,
    };

    private static bool IsWhole(T? value) => value is not (null or IWhole { Missing: not null } or IIdentified { Id.Length: 0 });

    /// <summary>What follows must be whole, too.</summary>
    private static void Finish(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private static bool TryUnpack(in Utf8JsonReader reader, out byte[] text)
    {
        text = Encoding.UTF8.GetBytes(reader.GetString()!);
        return text.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    private string Describe() => _key is null ? $"an object ({typeof(T).Name})" : $"an object under \"{_key}\", under \"data\" or with an \"id\"";
}
