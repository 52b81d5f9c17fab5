using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What an agent is doing. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<AgentStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<AgentStatus>))]
public readonly record struct AgentStatus : IOpenEnum<AgentStatus>
{
    private static readonly AgentStatus[] KnownValues = [Active, Inactive, Training, Maintenance];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>active</c>.</param>
    public AgentStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Answers visitors.</summary>
    public static AgentStatus Active => new(Values.Active);

    /// <summary>Switched off; clones start like this.</summary>
    public static AgentStatus Inactive => new(Values.Inactive);

    /// <summary>Learning from its sources.</summary>
    public static AgentStatus Training => new(Values.Training);

    /// <summary>Taken out of service.</summary>
    public static AgentStatus Maintenance => new(Values.Maintenance);

    static ReadOnlySpan<AgentStatus> IOpenEnum<AgentStatus>.Known => KnownValues;

    static AgentStatus IOpenEnum<AgentStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(AgentStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>active</c></summary>
        public const string Active = "active";

        /// <summary><c>inactive</c></summary>
        public const string Inactive = "inactive";

        /// <summary><c>training</c></summary>
        public const string Training = "training";

        /// <summary><c>maintenance</c></summary>
        public const string Maintenance = "maintenance";
    }
}
