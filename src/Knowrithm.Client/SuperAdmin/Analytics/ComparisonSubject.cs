using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What is compared. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ComparisonSubject>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ComparisonSubject>))]
public readonly record struct ComparisonSubject : IOpenEnum<ComparisonSubject>
{
    private static readonly ComparisonSubject[] KnownValues = [Companies, TimePeriods];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>companies</c>.</param>
    public ComparisonSubject(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Companies; the default.</summary>
    public static ComparisonSubject Companies => new(Values.Companies);

    /// <summary>Spans of time.</summary>
    public static ComparisonSubject TimePeriods => new(Values.TimePeriods);

    static ReadOnlySpan<ComparisonSubject> IOpenEnum<ComparisonSubject>.Known => KnownValues;

    static ComparisonSubject IOpenEnum<ComparisonSubject>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ComparisonSubject other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>companies</c></summary>
        public const string Companies = "companies";

        /// <summary><c>time_periods</c></summary>
        public const string TimePeriods = "time_periods";
    }
}
