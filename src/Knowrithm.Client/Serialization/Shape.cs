using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Serialization;

/// <summary>How an answer carries a type: in an envelope of its own, as a list with its paging, as an acknowledgement.</summary>
internal abstract class Shape<T>
{
    /// <summary>The one for this type.</summary>
    public static Shape<T> Instance { get; } = (Shape<T>?)Wire.Shapes.Find(typeof(T)) ?? new EntityShape<T>();

    /// <summary>Whether an empty or odd answer will do, because it only confirms.</summary>
    public virtual bool AcceptsAnything => false;

    public abstract T Read(ReadOnlySpan<byte> json);

    /// <summary>The failure of a converter that was called directly and so does not know where it is: read again with the serializer, which does.</summary>
    /// <param name="start">Where the converter began.</param>
    /// <param name="info">What it read.</param>
    /// <param name="at">The path there.</param>
    /// <param name="key">The last step of the path; joined only now, because all goes well as a rule.</param>
    protected static JsonException? Locate<TPart>(ref Utf8JsonReader start, JsonTypeInfo<TPart> info, string at, string? key)
    {
        try
        {
            JsonSerializer.Deserialize(ref start, info);
            return null;
        }
        catch (JsonException e)
        {
            // The message ends with a path of its own, which begins at the converter.
            return new JsonException(e.Message.Split(" Path: ")[0], (key is null ? at : $"{at}.{key}") + e.Path?[1..], e.LineNumber, e.BytePositionInLine, e);
        }
    }
}
