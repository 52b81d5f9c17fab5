namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for the list of of a company's documents. A member that is null does not restrict it.</summary>
public sealed record CompanyDocumentFilter
{
    /// <summary>Only documents in this state.</summary>
    public DocumentStatus? Status { get; init; }

    /// <summary>Only documents of this type.</summary>
    public string? DocumentType { get; init; }

    /// <summary>The text to find.</summary>
    public string? Search { get; init; }
}
