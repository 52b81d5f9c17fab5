namespace Knowrithm.Client;

/// <summary>A search in documents.</summary>
public sealed record SearchDocumentsRequest
{
    /// <summary>The question or keywords; searched by meaning.</summary>
    public required string Query { get; init; }

    /// <summary>The agent whose documents are searched. The vendor's SDKs require it, the Swagger file does not.</summary>
    public string? AgentId { get; init; }

    /// <summary>The maximum number of results, 1 to 50; the server's default is 10.</summary>
    public int? Limit { get; init; }
}
