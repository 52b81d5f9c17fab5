namespace Knowrithm.Client;

/// <summary>A question to a database, in natural language.</summary>
public sealed record TextToSqlRequest
{
    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>Whether to run the statement. The sources name no default.</summary>
    public bool? Execute { get; init; }

    /// <summary>The maximum number of rows, when it is run.</summary>
    public int? ResultLimit { get; init; }
}
