using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>How far apart the points of a series are. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<TimeInterval>))]
[TypeConverter(typeof(OpenEnumTypeConverter<TimeInterval>))]
public readonly record struct TimeInterval : IOpenEnum<TimeInterval>
{
    private static readonly TimeInterval[] KnownValues = [Hour, Day, Week, Month];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>hour</c>.</param>
    public TimeInterval(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>An hour; only where a route says so.</summary>
    public static TimeInterval Hour => new(Values.Hour);

    /// <summary>A day.</summary>
    public static TimeInterval Day => new(Values.Day);

    /// <summary>A week.</summary>
    public static TimeInterval Week => new(Values.Week);

    /// <summary>A month.</summary>
    public static TimeInterval Month => new(Values.Month);

    static ReadOnlySpan<TimeInterval> IOpenEnum<TimeInterval>.Known => KnownValues;

    static TimeInterval IOpenEnum<TimeInterval>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(TimeInterval other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>hour</c></summary>
        public const string Hour = "hour";

        /// <summary><c>day</c></summary>
        public const string Day = "day";

        /// <summary><c>week</c></summary>
        public const string Week = "week";

        /// <summary><c>month</c></summary>
        public const string Month = "month";
    }
}
