namespace Knowrithm.Client;

/// <summary>How many databases are in use.</summary>
public sealed class DatabaseConnectionCounts : ApiObject
{
    /// <summary>In use.</summary>
    public int? Active { get; set; }

    /// <summary>Not in use.</summary>
    public int? Inactive { get; set; }
}
