namespace Knowrithm.Client;

/// <summary>Which documents to list; what is null does not restrict.</summary>
public sealed record DocumentFilter
{
    /// <summary>Only documents in this state. The vendor's SDKs send it, the Swagger file does not name it.</summary>
    public DocumentStatus? Status { get; init; }
}
