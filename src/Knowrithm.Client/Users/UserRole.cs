using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What a user may do. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<UserRole>))]
[TypeConverter(typeof(OpenEnumTypeConverter<UserRole>))]
public readonly record struct UserRole : IOpenEnum<UserRole>
{
    private static readonly UserRole[] KnownValues = [User, Admin, SuperAdmin];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>user</c>.</param>
    public UserRole(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Works with the company's agents.</summary>
    public static UserRole User => new(Values.User);

    /// <summary>Runs the company's account.</summary>
    public static UserRole Admin => new(Values.Admin);

    /// <summary>Runs all companies.</summary>
    public static UserRole SuperAdmin => new(Values.SuperAdmin);

    static ReadOnlySpan<UserRole> IOpenEnum<UserRole>.Known => KnownValues;

    static UserRole IOpenEnum<UserRole>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(UserRole other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>user</c></summary>
        public const string User = "user";

        /// <summary><c>admin</c></summary>
        public const string Admin = "admin";

        /// <summary><c>super_admin</c></summary>
        public const string SuperAdmin = "super_admin";
    }
}
