using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What users are sorted by. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<UserSortField>))]
[TypeConverter(typeof(OpenEnumTypeConverter<UserSortField>))]
public readonly record struct UserSortField : IOpenEnum<UserSortField>
{
    private static readonly UserSortField[] KnownValues = [CreatedAt, UpdatedAt, LastLogin, Email, Username, FirstName, LastName, LoginAttempts];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>created_at</c>.</param>
    public UserSortField(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>When the account was created; the default.</summary>
    public static UserSortField CreatedAt => new(Values.CreatedAt);

    /// <summary>When it last changed.</summary>
    public static UserSortField UpdatedAt => new(Values.UpdatedAt);

    /// <summary>When the user last logged in.</summary>
    public static UserSortField LastLogin => new(Values.LastLogin);

    /// <summary>E-mail address.</summary>
    public static UserSortField Email => new(Values.Email);

    /// <summary>Name to log in with.</summary>
    public static UserSortField Username => new(Values.Username);

    /// <summary>Given name.</summary>
    public static UserSortField FirstName => new(Values.FirstName);

    /// <summary>Family name.</summary>
    public static UserSortField LastName => new(Values.LastName);

    /// <summary>Failed attempts to log in.</summary>
    public static UserSortField LoginAttempts => new(Values.LoginAttempts);

    static ReadOnlySpan<UserSortField> IOpenEnum<UserSortField>.Known => KnownValues;

    static UserSortField IOpenEnum<UserSortField>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(UserSortField other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>created_at</c></summary>
        public const string CreatedAt = "created_at";

        /// <summary><c>updated_at</c></summary>
        public const string UpdatedAt = "updated_at";

        /// <summary><c>last_login</c></summary>
        public const string LastLogin = "last_login";

        /// <summary><c>email</c></summary>
        public const string Email = "email";

        /// <summary><c>username</c></summary>
        public const string Username = "username";

        /// <summary><c>first_name</c></summary>
        public const string FirstName = "first_name";

        /// <summary><c>last_name</c></summary>
        public const string LastName = "last_name";

        /// <summary><c>login_attempts</c></summary>
        public const string LoginAttempts = "login_attempts";
    }
}
