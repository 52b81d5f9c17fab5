using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Serialization;

/// <summary>The client's JSON: lenient in what it reads, exact in what it writes.</summary>
internal static class Wire
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();
    private static readonly Lazy<ShapeTable> Table = new(WireShapes.Make);

    /// <summary>Always these, never <c>WireContext.Default</c>: that one would bypass <see cref="WireResolver"/>.</summary>
    public static JsonSerializerOptions Options { get; } = Make(keepsDates: true);

    /// <summary>
    /// Reads nearly every response, and faster: the framework's own converters, where ours only differ in what else they take. What they refuse is read a
    /// second time with <see cref="Options"/>; what they take means the same to both.
    /// </summary>
    public static JsonSerializerOptions Plain { get; } = MakePlain();

    /// <summary>As <see cref="Options"/>, but an invalid date is refused: for code that reports what could not be read.</summary>
    public static JsonSerializerOptions Exact { get; } = Make(keepsDates: false);

    /// <summary>How pages and operations come.</summary>
    public static ShapeTable Shapes => Table.Value;

    public static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Reads a response's body as what the route promises.</summary>
    /// <exception cref="JsonException">Thrown when it is something else; the message says what, the path where.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json)
    {
        json = Trim(json);
        var shape = Shape<T>.Instance;
        if (json.IsEmpty && typeof(T) == typeof(UntypedResult)) return (T)(object)new UntypedResult(default);
        if (json.IsEmpty) return shape.AcceptsAnything ? shape.Read(EmptyObject) : throw new JsonException("The response is empty.");
        if (json[0] == (byte)'<' && !shape.AcceptsMarkup) throw new JsonException("The response is an HTML or XML page, not JSON.");
        return shape.Read(json);
    }

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Info<T>());

    /// <summary>Without what some senders put around JSON: a byte order mark, blanks.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        return json.Trim(" \t\r\n"u8);
    }

    private static JsonSerializerOptions Make(bool keepsDates)
    {
        var options = new JsonSerializerOptions(WireContext.Default.Options) { TypeInfoResolver = new WireResolver(keepsDates) };
        options.MakeReadOnly();
        return options;
    }

    private static JsonSerializerOptions MakePlain()
    {
        // Numbers in texts are left to the lenient reader: the framework takes some that are not numbers ("Infinity").
        var options = new JsonSerializerOptions(Options) { TypeInfoResolver = new WireResolver(keepsDates: false) };
        foreach (var lenient in Options.Converters)
            if (lenient is LenientStringConverter or LenientInt32Converter or LenientInt64Converter or LenientDoubleConverter or LenientBooleanConverter)
                options.Converters.Remove(lenient);
        options.MakeReadOnly();
        return options;
    }
}
