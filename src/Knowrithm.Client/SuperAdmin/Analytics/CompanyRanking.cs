namespace Knowrithm.Client.SuperAdmin;

/// <summary>Companies, ranked.</summary>
public sealed class CompanyRanking : ApiObject
{
    /// <summary>Totals.</summary>
    public CompanyRankingSummary? Summary { get; set; }

    /// <summary>The best ones first.</summary>
    public IReadOnlyList<RankedCompany> Rankings { get; set => field = value ?? []; } = [];

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
