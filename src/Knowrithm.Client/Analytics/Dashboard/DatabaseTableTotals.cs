namespace Knowrithm.Client;

/// <summary>The tables of all databases.</summary>
public sealed class DatabaseTableTotals : ApiObject
{
    /// <summary>Tables.</summary>
    public int? TotalTables { get; set; }

    /// <summary>Rows.</summary>
    public long? TotalRows { get; set; }

    /// <summary>Size in bytes.</summary>
    public long? TotalSizeBytes { get; set; }
}
