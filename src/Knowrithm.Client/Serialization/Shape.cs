namespace Knowrithm.Client.Serialization;

/// <summary>How an answer carries a type: in an envelope of its own, as a list with its paging, as an acknowledgement.</summary>
internal abstract class Shape<T>
{
    /// <summary>The one for this type.</summary>
    public static Shape<T> Instance { get; } = (Shape<T>?)Wire.Shapes.Find(typeof(T)) ?? new EntityShape<T>();

    /// <summary>Whether an empty or odd answer will do, because it only confirms.</summary>
    public virtual bool AcceptsAnything => false;

    public abstract T Read(ReadOnlySpan<byte> json);
}
