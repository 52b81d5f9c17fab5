using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How an export is written. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ExportFormat>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ExportFormat>))]
public readonly record struct ExportFormat : IOpenEnum<ExportFormat>
{
    private static readonly ExportFormat[] KnownValues = [Json, Csv];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>json</c>.</param>
    public ExportFormat(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>JSON; the default.</summary>
    public static ExportFormat Json => new(Values.Json);

    /// <summary>CSV.</summary>
    public static ExportFormat Csv => new(Values.Csv);

    static ReadOnlySpan<ExportFormat> IOpenEnum<ExportFormat>.Known => KnownValues;

    static ExportFormat IOpenEnum<ExportFormat>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ExportFormat other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>json</c></summary>
        public const string Json = "json";

        /// <summary><c>csv</c></summary>
        public const string Csv = "csv";
    }
}
