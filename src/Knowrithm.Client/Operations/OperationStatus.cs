using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Where a background task stands. The vendor's clients and documents use several words for one state: <see cref="IsCompleted"/>, <see cref="IsSuccess"/> and <see cref="IsFailure"/> know them all. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<OperationStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<OperationStatus>))]
public readonly record struct OperationStatus : IOpenEnum<OperationStatus>
{
    private static readonly OperationStatus[] KnownValues = [Pending, Started, Success, Failure, Cancelled];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>pending</c>.</param>
    public OperationStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Waiting.</summary>
    public static OperationStatus Pending => new(Values.Pending);

    /// <summary>Under way.</summary>
    public static OperationStatus Started => new(Values.Started);

    /// <summary>Ended well.</summary>
    public static OperationStatus Success => new(Values.Success);

    /// <summary>Ended badly.</summary>
    public static OperationStatus Failure => new(Values.Failure);

    /// <summary>Was stopped.</summary>
    public static OperationStatus Cancelled => new(Values.Cancelled);

    /// <summary>Whether it has ended, well or badly. An unknown word means that it has not.</summary>
    public bool IsCompleted => IsSuccess || IsFailure;

    /// <summary>Whether it ended well: <c>success</c>, <c>succeeded</c>, <c>completed</c>, <c>complete</c>, <c>finished</c> or <c>done</c>.</summary>
    public bool IsSuccess => Value.ToUpperInvariant() is "SUCCESS" or "SUCCEEDED" or "SUCCESSFUL" or "COMPLETED" or "COMPLETE" or "FINISHED" or "DONE";

    /// <summary>Whether it ended badly: <c>failure</c>, <c>failed</c>, <c>error</c>, <c>rejected</c>, <c>cancelled</c>, <c>revoked</c> or <c>timeout</c>.</summary>
    public bool IsFailure => Value.ToUpperInvariant() is "FAILURE" or "FAILED" or "ERROR" or "REJECTED" or "CANCELLED" or "CANCELED" or "REVOKED" or "TIMEOUT";

    static ReadOnlySpan<OperationStatus> IOpenEnum<OperationStatus>.Known => KnownValues;

    static OperationStatus IOpenEnum<OperationStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(OperationStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>pending</c></summary>
        public const string Pending = "pending";

        /// <summary><c>started</c></summary>
        public const string Started = "started";

        /// <summary><c>success</c></summary>
        public const string Success = "success";

        /// <summary><c>failure</c></summary>
        public const string Failure = "failure";

        /// <summary><c>cancelled</c></summary>
        public const string Cancelled = "cancelled";
    }
}
