namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for documents. A member that is null leaves the choice to the server.</summary>
public sealed record PlatformDocumentFilter
{
    /// <summary>The start of the period; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The interval between points: a day, a week or a month; a day by default.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only documents of this type.</summary>
    public string? DocumentType { get; init; }

    /// <summary>Only documents in this state.</summary>
    public DocumentStatus? Status { get; init; }
}
