namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for the ranking of companies, and its order. A member that is null leaves the choice to the server.</summary>
public sealed record CompanyRankingFilter
{
    /// <summary>The start of the period; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The metric to rank by; users by default.</summary>
    public CompanyRankingMetric? SortBy { get; init; }

    /// <summary>The number of companies, at most 100; 10 by default.</summary>
    public int? Limit { get; init; }

    /// <summary>Only active companies, or only others.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Only verified companies, or only others.</summary>
    public bool? IsVerified { get; init; }
}
