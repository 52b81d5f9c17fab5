namespace Knowrithm.Client.SuperAdmin;

/// <summary>Users of one day, week or month.</summary>
public sealed class UserGrowthPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>New users.</summary>
    public int? NewUsers { get; set; }

    /// <summary>All users until then.</summary>
    public int? CumulativeUsers { get; set; }
}
