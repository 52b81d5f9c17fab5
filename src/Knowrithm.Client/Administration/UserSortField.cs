using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The field that users are sorted by.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<UserSortField>))]
public readonly partial record struct UserSortField : IOpenEnum<UserSortField>
{
    /// <summary>The time of creation; the default.</summary>
    public static partial UserSortField CreatedAt { get; }

    /// <summary>The time of the last change.</summary>
    public static partial UserSortField UpdatedAt { get; }

    /// <summary>The time of the last login.</summary>
    public static partial UserSortField LastLogin { get; }

    /// <summary>The e-mail address.</summary>
    public static partial UserSortField Email { get; }

    /// <summary>The login name.</summary>
    public static partial UserSortField Username { get; }

    /// <summary>The given name.</summary>
    public static partial UserSortField FirstName { get; }

    /// <summary>The family name.</summary>
    public static partial UserSortField LastName { get; }

    /// <summary>The number of failed logins.</summary>
    public static partial UserSortField LoginAttempts { get; }
}
