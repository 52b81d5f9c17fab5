using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How grave a logged event is. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<RiskLevel>))]
[TypeConverter(typeof(OpenEnumTypeConverter<RiskLevel>))]
public readonly record struct RiskLevel : IOpenEnum<RiskLevel>
{
    private static readonly RiskLevel[] KnownValues = [Low, Medium, High, Critical];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>low</c>.</param>
    public RiskLevel(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Everyday.</summary>
    public static RiskLevel Low => new(Values.Low);

    /// <summary>Worth a look.</summary>
    public static RiskLevel Medium => new(Values.Medium);

    /// <summary>Look at it today.</summary>
    public static RiskLevel High => new(Values.High);

    /// <summary>Look at it now.</summary>
    public static RiskLevel Critical => new(Values.Critical);

    static ReadOnlySpan<RiskLevel> IOpenEnum<RiskLevel>.Known => KnownValues;

    static RiskLevel IOpenEnum<RiskLevel>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(RiskLevel other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>low</c></summary>
        public const string Low = "low";

        /// <summary><c>medium</c></summary>
        public const string Medium = "medium";

        /// <summary><c>high</c></summary>
        public const string High = "high";

        /// <summary><c>critical</c></summary>
        public const string Critical = "critical";
    }
}
