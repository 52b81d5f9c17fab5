namespace Knowrithm.Client.SuperAdmin;

/// <summary>The ranking of companies.</summary>
public sealed class CompanyRanking : ApiObject
{
    /// <summary>The summary.</summary>
    public CompanyRankingSummary? Summary { get; set; }

    /// <summary>The best ones first.</summary>
    public IReadOnlyList<RankedCompany> Rankings { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
