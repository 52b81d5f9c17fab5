using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Who wrote a message. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<MessageRole>))]
[TypeConverter(typeof(OpenEnumTypeConverter<MessageRole>))]
public readonly record struct MessageRole : IOpenEnum<MessageRole>
{
    private static readonly MessageRole[] KnownValues = [User, Assistant, System];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>user</c>.</param>
    public MessageRole(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>The visitor or user.</summary>
    public static MessageRole User => new(Values.User);

    /// <summary>The agent.</summary>
    public static MessageRole Assistant => new(Values.Assistant);

    /// <summary>Knowrithm itself.</summary>
    public static MessageRole System => new(Values.System);

    static ReadOnlySpan<MessageRole> IOpenEnum<MessageRole>.Known => KnownValues;

    static MessageRole IOpenEnum<MessageRole>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(MessageRole other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>user</c></summary>
        public const string User = "user";

        /// <summary><c>assistant</c></summary>
        public const string Assistant = "assistant";

        /// <summary><c>system</c></summary>
        public const string System = "system";
    }
}
