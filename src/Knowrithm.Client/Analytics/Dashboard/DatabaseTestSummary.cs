namespace Knowrithm.Client;

/// <summary>The last test of a database's connection. The Swagger file and the vendor's command line name different members.</summary>
public sealed class DatabaseTestSummary : ApiObject
{
    /// <summary>The database's name.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>Its kind, for example <c>postgresql</c> (Swagger file).</summary>
    public string? DatabaseType { get; set; }

    /// <summary>When it was tested; null if never (Swagger file).</summary>
    public DateTimeOffset? LastTested { get; set; }

    /// <summary>What the test found (Swagger file).</summary>
    public string? TestResult { get; set; }

    /// <summary>Whose database it is (Swagger file).</summary>
    public string? Username { get; set; }

    /// <summary>What the test found (command line).</summary>
    public string? Status { get; set; }

    /// <summary>When it was tested (command line).</summary>
    public DateTimeOffset? TestedAt { get; set; }
}
