namespace Knowrithm.Client;

/// <summary>The numbers of databases in use and not in use.</summary>
public sealed class DatabaseConnectionCounts : ApiObject
{
    /// <summary>The number of databases in use.</summary>
    public int? Active { get; set; }

    /// <summary>The number of databases not in use.</summary>
    public int? Inactive { get; set; }
}
