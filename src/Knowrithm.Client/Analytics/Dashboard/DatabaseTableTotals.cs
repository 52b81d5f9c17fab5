namespace Knowrithm.Client;

/// <summary>The tables of all databases.</summary>
public sealed class DatabaseTableTotals : ApiObject
{
    /// <summary>The number of tables.</summary>
    public int? TotalTables { get; set; }

    /// <summary>The number of rows.</summary>
    public long? TotalRows { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? TotalSizeBytes { get; set; }
}
