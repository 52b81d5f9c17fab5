namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which documents to count; what is null is left to the server.</summary>
public sealed record PlatformDocumentFilter
{
    /// <summary>Where the span begins; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Where it ends; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How far apart the points are: a day, a week or a month; a day by default.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only documents of this kind.</summary>
    public string? DocumentType { get; init; }

    /// <summary>Only documents in this state.</summary>
    public DocumentStatus? Status { get; init; }
}
