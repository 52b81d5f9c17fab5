namespace Knowrithm.Client;

/// <summary>The logins of one day.</summary>
public sealed class LoginDay : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>The number of users who logged in.</summary>
    public int? UniqueLogins { get; set; }
}
