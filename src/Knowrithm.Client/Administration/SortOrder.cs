using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>In which order a list comes. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<SortOrder>))]
[TypeConverter(typeof(OpenEnumTypeConverter<SortOrder>))]
public readonly record struct SortOrder : IOpenEnum<SortOrder>
{
    private static readonly SortOrder[] KnownValues = [Ascending, Descending];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>asc</c>.</param>
    public SortOrder(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>The smallest or oldest first.</summary>
    public static SortOrder Ascending => new(Values.Ascending);

    /// <summary>The largest or newest first.</summary>
    public static SortOrder Descending => new(Values.Descending);

    static ReadOnlySpan<SortOrder> IOpenEnum<SortOrder>.Known => KnownValues;

    static SortOrder IOpenEnum<SortOrder>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(SortOrder other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>asc</c></summary>
        public const string Ascending = "asc";

        /// <summary><c>desc</c></summary>
        public const string Descending = "desc";
    }
}
