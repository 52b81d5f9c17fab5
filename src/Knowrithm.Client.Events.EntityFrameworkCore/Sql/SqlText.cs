namespace Knowrithm.Client.Events;

/// <summary>A piece of a statement, as opposed to a value.</summary>
internal readonly record struct SqlText(string Text)
{
    public override string ToString() => Text;
}

/// <summary>No value, of a type: databases tell an unknown number from an unknown text.</summary>
internal sealed record SqlNull(bool IsBytes = false, bool IsNumber = false)
{
    public static SqlNull Bytes { get; } = new(IsBytes: true);

    public static SqlNull Number { get; } = new(IsNumber: true);
}
