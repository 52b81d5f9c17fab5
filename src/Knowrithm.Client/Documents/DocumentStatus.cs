using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How far a document has been processed. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<DocumentStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<DocumentStatus>))]
public readonly record struct DocumentStatus : IOpenEnum<DocumentStatus>
{
    private static readonly DocumentStatus[] KnownValues = [Pending, Queued, Processing, Processed, Failed];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>pending</c>.</param>
    public DocumentStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Waiting.</summary>
    public static DocumentStatus Pending => new(Values.Pending);

    /// <summary>Waiting; only older documents name it.</summary>
    public static DocumentStatus Queued => new(Values.Queued);

    /// <summary>Being read.</summary>
    public static DocumentStatus Processing => new(Values.Processing);

    /// <summary>Ready to be searched and cited.</summary>
    public static DocumentStatus Processed => new(Values.Processed);

    /// <summary>Could not be read; see the processing error.</summary>
    public static DocumentStatus Failed => new(Values.Failed);

    /// <summary>Whether it is ready: <c>processed</c>, or <c>completed</c> as older documents call it.</summary>
    public bool IsProcessed => Value.ToUpperInvariant() is "PROCESSED" or "COMPLETED";

    /// <summary>Whether it could not be read: <c>failed</c> or <c>error</c>.</summary>
    public bool IsFailed => Value.ToUpperInvariant() is "FAILED" or "ERROR";

    static ReadOnlySpan<DocumentStatus> IOpenEnum<DocumentStatus>.Known => KnownValues;

    static DocumentStatus IOpenEnum<DocumentStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(DocumentStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>pending</c></summary>
        public const string Pending = "pending";

        /// <summary><c>queued</c></summary>
        public const string Queued = "queued";

        /// <summary><c>processing</c></summary>
        public const string Processing = "processing";

        /// <summary><c>processed</c></summary>
        public const string Processed = "processed";

        /// <summary><c>failed</c></summary>
        public const string Failed = "failed";
    }
}
