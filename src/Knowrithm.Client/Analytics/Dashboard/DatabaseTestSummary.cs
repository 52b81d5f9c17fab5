namespace Knowrithm.Client;

/// <summary>The last test of a database's connection. The Swagger file and the vendor's command line name different members.</summary>
public sealed class DatabaseTestSummary : ApiObject
{
    /// <summary>The database's name.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The kind, for example <c>postgresql</c> (Swagger file).</summary>
    public string? DatabaseType { get; set; }

    /// <summary>The time of the last test; null before the first (Swagger file).</summary>
    public DateTimeOffset? LastTested { get; set; }

    /// <summary>The result of the test (Swagger file).</summary>
    public string? TestResult { get; set; }

    /// <summary>The owner of the database (Swagger file).</summary>
    public string? Username { get; set; }

    /// <summary>The result of the test (command line).</summary>
    public string? Status { get; set; }

    /// <summary>The time of the test (command line).</summary>
    public DateTimeOffset? TestedAt { get; set; }
}
