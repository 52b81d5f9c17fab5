namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which companies to rank, and how; what is null is left to the server.</summary>
public sealed record CompanyRankingFilter
{
    /// <summary>Where the span begins; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Where it ends; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>What they are ranked by; users by default.</summary>
    public CompanyRankingMetric? SortBy { get; init; }

    /// <summary>How many, at most 100; 10 by default.</summary>
    public int? Limit { get; init; }

    /// <summary>Only active companies, or only others.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Only verified companies, or only others.</summary>
    public bool? IsVerified { get; init; }
}
