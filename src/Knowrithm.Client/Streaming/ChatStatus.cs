using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How far an agent is with a message. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ChatStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ChatStatus>))]
public readonly record struct ChatStatus : IOpenEnum<ChatStatus>
{
    private static readonly ChatStatus[] KnownValues = [Queued, InProgress, Completed, Failed];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>queued</c>.</param>
    public ChatStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Waiting for its turn.</summary>
    public static ChatStatus Queued => new(Values.Queued);

    /// <summary>The agent is at it.</summary>
    public static ChatStatus InProgress => new(Values.InProgress);

    /// <summary>Answered.</summary>
    public static ChatStatus Completed => new(Values.Completed);

    /// <summary>There will be no answer.</summary>
    public static ChatStatus Failed => new(Values.Failed);

    static ReadOnlySpan<ChatStatus> IOpenEnum<ChatStatus>.Known => KnownValues;

    static ChatStatus IOpenEnum<ChatStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ChatStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>queued</c></summary>
        public const string Queued = "queued";

        /// <summary><c>in_progress</c></summary>
        public const string InProgress = "in_progress";

        /// <summary><c>completed</c></summary>
        public const string Completed = "completed";

        /// <summary><c>failed</c></summary>
        public const string Failed = "failed";
    }
}
