using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>How the system is. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<SystemCondition>))]
[TypeConverter(typeof(OpenEnumTypeConverter<SystemCondition>))]
public readonly record struct SystemCondition : IOpenEnum<SystemCondition>
{
    private static readonly SystemCondition[] KnownValues = [Healthy, Warning, Critical];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>healthy</c>.</param>
    public SystemCondition(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Well.</summary>
    public static SystemCondition Healthy => new(Values.Healthy);

    /// <summary>Something needs a look.</summary>
    public static SystemCondition Warning => new(Values.Warning);

    /// <summary>Something is wrong.</summary>
    public static SystemCondition Critical => new(Values.Critical);

    static ReadOnlySpan<SystemCondition> IOpenEnum<SystemCondition>.Known => KnownValues;

    static SystemCondition IOpenEnum<SystemCondition>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(SystemCondition other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>healthy</c></summary>
        public const string Healthy = "healthy";

        /// <summary><c>warning</c></summary>
        public const string Warning = "warning";

        /// <summary><c>critical</c></summary>
        public const string Critical = "critical";
    }
}
