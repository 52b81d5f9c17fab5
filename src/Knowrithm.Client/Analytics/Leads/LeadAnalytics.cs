using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>
/// The analytics of leads. The sources disagree about <c>/analytic/leads</c>: the Swagger file shows the first four members, which the dashboard has too; the
/// vendor's command line reads the others. Expect one half to be empty.
/// </summary>
public sealed class LeadAnalytics : ApiObject
{
    /// <summary>The consents of leads (Swagger file, dashboard).</summary>
    public LeadConsent? ConsentAnalytics { get; set; }

    /// <summary>The new leads by day (Swagger file, dashboard).</summary>
    public IReadOnlyList<DailyCount> DailyNewLeads { get; set => field = value ?? []; } = [];

    /// <summary>The leads by source (Swagger file, dashboard).</summary>
    public IReadOnlyDictionary<string, int?> LeadSources { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The leads by status (Swagger file, dashboard).</summary>
    public IReadOnlyDictionary<string, int?> LeadStatusDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The totals (command line).</summary>
    public LeadSummary? LeadSummary { get; set; }

    /// <summary>The conversations of leads (command line).</summary>
    public LeadConversationEngagement? ConversationEngagement { get; set; }

    /// <summary>The conversion funnel (command line).</summary>
    public LeadFunnel? ConversionFunnel { get; set; }

    /// <summary>The quality of leads (command line).</summary>
    public LeadQuality? LeadQuality { get; set; }

    /// <summary>The period that the figures cover (command line).</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>The leads by source (command line).</summary>
    public IReadOnlyList<LeadSourceCount> SourceAnalysis { get; set => field = value ?? []; } = [];

    /// <summary>The leads by status (command line).</summary>
    public IReadOnlyList<LeadStatusCount> StatusDistribution { get; set => field = value ?? []; } = [];

    /// <summary>The best sources (command line).</summary>
    public IReadOnlyList<LeadSourcePerformance> TopPerformingSources { get; set => field = value ?? []; } = [];

    /// <summary>The figures by day (command line).</summary>
    public IReadOnlyList<LeadDay> DailyTrend { get; set => field = value ?? []; } = [];
}
