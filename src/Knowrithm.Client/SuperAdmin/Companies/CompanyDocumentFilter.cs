namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which of a company's documents to list; what is null does not restrict.</summary>
public sealed record CompanyDocumentFilter
{
    /// <summary>Only documents in this state.</summary>
    public DocumentStatus? Status { get; init; }

    /// <summary>Only documents of this kind.</summary>
    public string? DocumentType { get; init; }

    /// <summary>Text to find.</summary>
    public string? Search { get; init; }
}
