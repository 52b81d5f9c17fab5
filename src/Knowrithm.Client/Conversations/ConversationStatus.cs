using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Where a conversation stands; as a filter also <see cref="All"/>. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ConversationStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ConversationStatus>))]
public readonly record struct ConversationStatus : IOpenEnum<ConversationStatus>
{
    private static readonly ConversationStatus[] KnownValues = [Active, Archived, Deleted, Ended, All];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>active</c>.</param>
    public ConversationStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Under way.</summary>
    public static ConversationStatus Active => new(Values.Active);

    /// <summary>Put away.</summary>
    public static ConversationStatus Archived => new(Values.Archived);

    /// <summary>Soft-deleted; it can be restored.</summary>
    public static ConversationStatus Deleted => new(Values.Deleted);

    /// <summary>Finished; only older documents name it.</summary>
    public static ConversationStatus Ended => new(Values.Ended);

    /// <summary>Filter only: whatever the status.</summary>
    public static ConversationStatus All => new(Values.All);

    static ReadOnlySpan<ConversationStatus> IOpenEnum<ConversationStatus>.Known => KnownValues;

    static ConversationStatus IOpenEnum<ConversationStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ConversationStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>active</c></summary>
        public const string Active = "active";

        /// <summary><c>archived</c></summary>
        public const string Archived = "archived";

        /// <summary><c>deleted</c></summary>
        public const string Deleted = "deleted";

        /// <summary><c>ended</c></summary>
        public const string Ended = "ended";

        /// <summary><c>all</c></summary>
        public const string All = "all";
    }
}
