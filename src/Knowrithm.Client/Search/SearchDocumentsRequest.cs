namespace Knowrithm.Client;

/// <summary>What to look for in documents.</summary>
public sealed record SearchDocumentsRequest
{
    /// <summary>The question or words; searched by meaning.</summary>
    public required string Query { get; init; }

    /// <summary>The agent whose documents are searched. The vendor's SDKs require it, the Swagger file does not.</summary>
    public string? AgentId { get; init; }

    /// <summary>How many results at most, 1 to 50; the server's default is 10.</summary>
    public int? Limit { get; init; }
}
