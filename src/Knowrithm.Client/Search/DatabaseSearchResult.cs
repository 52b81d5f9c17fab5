namespace Knowrithm.Client;

/// <summary>The result of a search in databases.</summary>
public sealed class DatabaseSearchResult : ApiObject
{
    private static readonly Dictionary<string, DatabaseMatches> None = [];

    /// <summary>The query.</summary>
    public string? Query { get; set; }

    /// <summary>The duration of the search, in seconds.</summary>
    public double? ExecutionTime { get; set; }

    /// <summary>The result of each connection, by its name: one may fail while others succeed.</summary>
    public IReadOnlyDictionary<string, DatabaseMatches> Results { get; set => field = value ?? None; } = None;

    /// <summary>The result in natural language; the vendor's documents show it, the Swagger file does not.</summary>
    public string? Answer { get; set; }

    /// <summary>The SQL that was run; the vendor's documents show it, the Swagger file does not.</summary>
    public string? SqlQuery { get; set; }
}
