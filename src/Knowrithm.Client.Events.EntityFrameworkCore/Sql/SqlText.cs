namespace Knowrithm.Client.Events;

/// <summary>A piece of a statement, as opposed to a value.</summary>
internal readonly record struct SqlText(string Text)
{
    public override string ToString() => Text;
}

/// <summary>Pieces of a statement with values in them, one for each row of many.</summary>
internal sealed record SqlRows(string Separator, IEnumerable<FormattableString> Rows)
{
    /// <summary>A table of its own, whose columns the first row names.</summary>
    public static SqlRows Table(IEnumerable<FormattableString> selects) => new("\nUNION ALL ", selects);

    public static SqlRows Values(IEnumerable<FormattableString> rows) => new(",\n", rows);

    /// <summary>A condition that one of many is enough for.</summary>
    public static SqlRows AnyOf(IEnumerable<FormattableString> conditions) => new(" OR ", conditions.Select(static one => (FormattableString)$"({one})"));
}

/// <summary>No value, of a type: databases tell an unknown number from an unknown text.</summary>
internal sealed record SqlNull(bool IsBytes = false, bool IsNumber = false)
{
    public static SqlNull Bytes { get; } = new(IsBytes: true);

    public static SqlNull Number { get; } = new(IsNumber: true);
}
