using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What agents are counted by. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<AgentBucketing>))]
[TypeConverter(typeof(OpenEnumTypeConverter<AgentBucketing>))]
public readonly record struct AgentBucketing : IOpenEnum<AgentBucketing>
{
    private static readonly AgentBucketing[] KnownValues = [Type, Model];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>type</c>.</param>
    public AgentBucketing(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Their kind.</summary>
    public static AgentBucketing Type => new(Values.Type);

    /// <summary>Their language model.</summary>
    public static AgentBucketing Model => new(Values.Model);

    static ReadOnlySpan<AgentBucketing> IOpenEnum<AgentBucketing>.Known => KnownValues;

    static AgentBucketing IOpenEnum<AgentBucketing>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(AgentBucketing other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>type</c></summary>
        public const string Type = "type";

        /// <summary><c>model</c></summary>
        public const string Model = "model";
    }
}
