namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of all companies.</summary>
public sealed class CompanyRankingSummary : ApiObject
{
    /// <summary>The start of the period.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The metric of the ranking.</summary>
    public CompanyRankingMetric? SortBy { get; set; }

    /// <summary>The number of companies.</summary>
    public int? TotalCompanies { get; set; }

    /// <summary>The number of users.</summary>
    public int? TotalUsers { get; set; }

    /// <summary>The number of agents.</summary>
    public int? TotalAgents { get; set; }

    /// <summary>The number of documents.</summary>
    public int? TotalDocuments { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The storage used, in bytes.</summary>
    public long? TotalStorageBytes { get; set; }

    /// <summary>The storage used, in gigabytes.</summary>
    public double? TotalStorageGb { get; set; }
}
