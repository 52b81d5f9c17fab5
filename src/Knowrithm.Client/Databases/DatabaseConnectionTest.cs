namespace Knowrithm.Client;

/// <summary>The result of a connection test.</summary>
public sealed class DatabaseConnectionTest : ApiObject
{
    /// <summary>Whether the database can be reached.</summary>
    public bool? IsValid { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    /// <summary>The time of the test.</summary>
    public DateTimeOffset? TestedAt { get; set; }

    /// <summary>The result in one word. From here on: only in the reference of the vendor's command line.</summary>
    public string? Status { get; set; }

    /// <summary>The latency in milliseconds.</summary>
    public double? LatencyMs { get; set; }

    /// <summary>The version that the database reports.</summary>
    public string? DatabaseVersion { get; set; }

    /// <summary>The number of tables that can be read.</summary>
    public int? AccessibleTables { get; set; }
}
