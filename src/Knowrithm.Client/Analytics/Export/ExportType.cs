using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is exported. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ExportType>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ExportType>))]
public readonly record struct ExportType : IOpenEnum<ExportType>
{
    private static readonly ExportType[] KnownValues = [Conversations, Leads, Agents, Usage];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>conversations</c>.</param>
    public ExportType(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Conversations.</summary>
    public static ExportType Conversations => new(Values.Conversations);

    /// <summary>Leads.</summary>
    public static ExportType Leads => new(Values.Leads);

    /// <summary>Agents.</summary>
    public static ExportType Agents => new(Values.Agents);

    /// <summary>The log of API calls.</summary>
    public static ExportType Usage => new(Values.Usage);

    static ReadOnlySpan<ExportType> IOpenEnum<ExportType>.Known => KnownValues;

    static ExportType IOpenEnum<ExportType>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ExportType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>conversations</c></summary>
        public const string Conversations = "conversations";

        /// <summary><c>leads</c></summary>
        public const string Leads = "leads";

        /// <summary><c>agents</c></summary>
        public const string Agents = "agents";

        /// <summary><c>usage</c></summary>
        public const string Usage = "usage";
    }
}
