namespace Knowrithm.Client;

/// <summary>New users of one day.</summary>
public sealed class NewUsersDay : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>New users.</summary>
    public int? NewUsers { get; set; }
}
