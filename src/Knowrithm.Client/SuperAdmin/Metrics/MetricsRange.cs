using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The span that a snapshot looks back on. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<MetricsRange>))]
[TypeConverter(typeof(OpenEnumTypeConverter<MetricsRange>))]
public readonly record struct MetricsRange : IOpenEnum<MetricsRange>
{
    private static readonly MetricsRange[] KnownValues = [Last24Hours, Last7Days, Last30Days];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>24h</c>.</param>
    public MetricsRange(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>A day.</summary>
    public static MetricsRange Last24Hours => new(Values.Last24Hours);

    /// <summary>A week.</summary>
    public static MetricsRange Last7Days => new(Values.Last7Days);

    /// <summary>30 days.</summary>
    public static MetricsRange Last30Days => new(Values.Last30Days);

    static ReadOnlySpan<MetricsRange> IOpenEnum<MetricsRange>.Known => KnownValues;

    static MetricsRange IOpenEnum<MetricsRange>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(MetricsRange other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>24h</c></summary>
        public const string Last24Hours = "24h";

        /// <summary><c>7d</c></summary>
        public const string Last7Days = "7d";

        /// <summary><c>30d</c></summary>
        public const string Last30Days = "30d";
    }
}
