using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>How a response carries a type: in an envelope of its own, as a list with its paging, as an acknowledgement.</summary>
internal abstract class Shape<T>
{
    /// <summary>The one for this type.</summary>
    public static Shape<T> Instance { get; } = (Shape<T>?)Wire.Shapes.Find(typeof(T)) ?? new EntityShape<T>();

    /// <summary>Whether an empty or odd response is accepted, because it only confirms.</summary>
    public virtual bool AcceptsAnything => false;

    /// <summary>Whether it only comes at the end of a task, so that what queues the task cannot go without saying so.</summary>
    public virtual bool EndsTask => false;

    /// <summary>Whether an HTML page is expected, and not a proxy's error page.</summary>
    public virtual bool AcceptsMarkup => false;

    public abstract T Read(ReadOnlySpan<byte> json);

    /// <summary>Reads it where more, or less, is accepted than elsewhere.</summary>
    public virtual T Read(ReadOnlySpan<byte> json, bool acceptsAnything) => Read(json);

    /// <summary>Whether the object at the reader carries the entity under its own key.</summary>
    public virtual bool Carries(Utf8JsonReader reader) => false;

    /// <summary>Reads a response that is not JSON; false where the type has no other form, or the response is JSON after all.</summary>
    public virtual bool TryReadOther(IRawBody body, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }
}
