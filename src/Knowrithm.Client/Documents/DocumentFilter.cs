namespace Knowrithm.Client;

/// <summary>A filter for the list of documents. A member that is null does not restrict it.</summary>
public sealed record DocumentFilter
{
    /// <summary>Only documents with this status. The vendor's SDKs send it, the Swagger file does not name it.</summary>
    public DocumentStatus? Status { get; init; }
}
