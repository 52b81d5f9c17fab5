namespace Knowrithm.Client;

/// <summary>Logins of one day.</summary>
public sealed class LoginDay : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Users that logged in.</summary>
    public int? UniqueLogins { get; set; }
}
