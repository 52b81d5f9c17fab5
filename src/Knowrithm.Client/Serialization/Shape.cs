using System.Diagnostics.CodeAnalysis;
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

    /// <summary>Whether it only comes at the end of a task, so that what queues the task cannot go without saying so.</summary>
    public virtual bool EndsTask => false;

    /// <summary>Whether an HTML page is what was asked for, and no proxy's mishap.</summary>
    public virtual bool AcceptsMarkup => false;

    public abstract T Read(ReadOnlySpan<byte> json);

    /// <summary>Reads it where more, or less, will do than elsewhere.</summary>
    public virtual T Read(ReadOnlySpan<byte> json, bool acceptsAnything) => Read(json);

    /// <summary>Whether the object that the reader stands on carries the entity under its own key.</summary>
    public virtual bool Carries(Utf8JsonReader reader) => false;

    /// <summary>Reads an answer that is no JSON; false where the type has no other form, or the answer is JSON after all.</summary>
    public virtual bool TryReadOther(HttpContent content, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

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
