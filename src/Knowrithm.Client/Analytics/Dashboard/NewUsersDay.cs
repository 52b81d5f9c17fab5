namespace Knowrithm.Client;

/// <summary>The new users of one day.</summary>
public sealed class NewUsersDay : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>The number of new users.</summary>
    public int? NewUsers { get; set; }
}
