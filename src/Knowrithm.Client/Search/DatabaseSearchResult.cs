namespace Knowrithm.Client;

/// <summary>What was found in databases.</summary>
public sealed class DatabaseSearchResult : ApiObject
{
    private static readonly Dictionary<string, DatabaseMatches> None = [];

    /// <summary>What was looked for.</summary>
    public string? Query { get; set; }

    /// <summary>Seconds that the search took.</summary>
    public double? ExecutionTime { get; set; }

    /// <summary>What each connection gave, by its name: one may fail while others answer.</summary>
    public IReadOnlyDictionary<string, DatabaseMatches> Results { get; set => field = value ?? None; } = None;

    /// <summary>The answer in words; the vendor's documents show it, the Swagger file does not.</summary>
    public string? Answer { get; set; }

    /// <summary>The SQL that was run; the vendor's documents show it, the Swagger file does not.</summary>
    public string? SqlQuery { get; set; }
}
