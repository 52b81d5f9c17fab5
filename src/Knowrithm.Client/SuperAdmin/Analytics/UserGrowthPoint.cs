namespace Knowrithm.Client.SuperAdmin;

/// <summary>The users of one day, week or month.</summary>
public sealed class UserGrowthPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>The number of new users.</summary>
    public int? NewUsers { get; set; }

    /// <summary>The number of all users until then.</summary>
    public int? CumulativeUsers { get; set; }
}
