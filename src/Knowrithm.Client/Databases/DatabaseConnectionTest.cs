namespace Knowrithm.Client;

/// <summary>Whether a database can be reached.</summary>
public sealed class DatabaseConnectionTest : ApiObject
{
    /// <summary>Whether it can.</summary>
    public bool? IsValid { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }

    /// <summary>When it was tested.</summary>
    public DateTimeOffset? TestedAt { get; set; }

    /// <summary>The outcome in one word. From here on: only in the reference of the vendor's command line.</summary>
    public string? Status { get; set; }

    /// <summary>Milliseconds until it answered.</summary>
    public double? LatencyMs { get; set; }

    /// <summary>What the database calls itself.</summary>
    public string? DatabaseVersion { get; set; }

    /// <summary>Tables that can be read.</summary>
    public int? AccessibleTables { get; set; }
}
