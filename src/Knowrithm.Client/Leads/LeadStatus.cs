using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How far a lead has come. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<LeadStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<LeadStatus>))]
public readonly record struct LeadStatus : IOpenEnum<LeadStatus>
{
    private static readonly LeadStatus[] KnownValues = [New, Contacted, Qualified, Converted, Lost];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>new</c>.</param>
    public LeadStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Just captured; the default.</summary>
    public static LeadStatus New => new(Values.New);

    /// <summary>Somebody has been in touch.</summary>
    public static LeadStatus Contacted => new(Values.Contacted);

    /// <summary>Worth pursuing.</summary>
    public static LeadStatus Qualified => new(Values.Qualified);

    /// <summary>Became a customer.</summary>
    public static LeadStatus Converted => new(Values.Converted);

    /// <summary>Will not become one.</summary>
    public static LeadStatus Lost => new(Values.Lost);

    static ReadOnlySpan<LeadStatus> IOpenEnum<LeadStatus>.Known => KnownValues;

    static LeadStatus IOpenEnum<LeadStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(LeadStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>new</c></summary>
        public const string New = "new";

        /// <summary><c>contacted</c></summary>
        public const string Contacted = "contacted";

        /// <summary><c>qualified</c></summary>
        public const string Qualified = "qualified";

        /// <summary><c>converted</c></summary>
        public const string Converted = "converted";

        /// <summary><c>lost</c></summary>
        public const string Lost = "lost";
    }
}
