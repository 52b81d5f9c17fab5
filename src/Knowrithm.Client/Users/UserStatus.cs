using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Whether a user's account is usable. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<UserStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<UserStatus>))]
public readonly record struct UserStatus : IOpenEnum<UserStatus>
{
    private static readonly UserStatus[] KnownValues = [Active, Inactive, Suspended, PendingVerification];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>active</c>.</param>
    public UserStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Usable.</summary>
    public static UserStatus Active => new(Values.Active);

    /// <summary>Switched off.</summary>
    public static UserStatus Inactive => new(Values.Inactive);

    /// <summary>Barred.</summary>
    public static UserStatus Suspended => new(Values.Suspended);

    /// <summary>Waiting for the e-mail address to be confirmed.</summary>
    public static UserStatus PendingVerification => new(Values.PendingVerification);

    static ReadOnlySpan<UserStatus> IOpenEnum<UserStatus>.Known => KnownValues;

    static UserStatus IOpenEnum<UserStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(UserStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

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

        /// <summary><c>suspended</c></summary>
        public const string Suspended = "suspended";

        /// <summary><c>pending_verification</c></summary>
        public const string PendingVerification = "pending_verification";
    }
}
