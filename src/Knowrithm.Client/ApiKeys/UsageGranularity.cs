using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How long a period of usage figures is. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<UsageGranularity>))]
[TypeConverter(typeof(OpenEnumTypeConverter<UsageGranularity>))]
public readonly record struct UsageGranularity : IOpenEnum<UsageGranularity>
{
    private static readonly UsageGranularity[] KnownValues = [Daily, Hourly];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>daily</c>.</param>
    public UsageGranularity(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>A day; the default.</summary>
    public static UsageGranularity Daily => new(Values.Daily);

    /// <summary>An hour.</summary>
    public static UsageGranularity Hourly => new(Values.Hourly);

    static ReadOnlySpan<UsageGranularity> IOpenEnum<UsageGranularity>.Known => KnownValues;

    static UsageGranularity IOpenEnum<UsageGranularity>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(UsageGranularity other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>daily</c></summary>
        public const string Daily = "daily";

        /// <summary><c>hourly</c></summary>
        public const string Hourly = "hourly";
    }
}
