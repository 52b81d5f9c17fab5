namespace Knowrithm.Client.SuperAdmin;

/// <summary>What all companies have.</summary>
public sealed class CompanyRankingSummary : ApiObject
{
    /// <summary>Where the span begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>What they are ranked by.</summary>
    public CompanyRankingMetric? SortBy { get; set; }

    /// <summary>Companies.</summary>
    public int? TotalCompanies { get; set; }

    /// <summary>Users.</summary>
    public int? TotalUsers { get; set; }

    /// <summary>Agents.</summary>
    public int? TotalAgents { get; set; }

    /// <summary>Documents.</summary>
    public int? TotalDocuments { get; set; }

    /// <summary>Conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>What they store, in bytes.</summary>
    public long? TotalStorageBytes { get; set; }

    /// <summary>The same, in gigabytes.</summary>
    public double? TotalStorageGb { get; set; }
}
