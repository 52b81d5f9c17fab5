namespace Knowrithm.Client;

/// <summary>A question to a database, in plain words.</summary>
public sealed record TextToSqlRequest
{
    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>Whether the statement is carried out too. The sources name no default.</summary>
    public bool? Execute { get; init; }

    /// <summary>Rows at most, when it is carried out.</summary>
    public int? ResultLimit { get; init; }
}
