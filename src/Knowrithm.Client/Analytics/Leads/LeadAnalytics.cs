using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>Figures about leads. The sources disagree about <c>/analytic/leads</c>: the Swagger file shows the first four members, which the dashboard has too; the vendor's command line reads the others. Expect one half to be empty.</summary>
public sealed class LeadAnalytics : ApiObject
{
    /// <summary>What leads agreed to (Swagger file, dashboard).</summary>
    public LeadConsent? ConsentAnalytics { get; set; }

    /// <summary>New leads day by day (Swagger file, dashboard).</summary>
    public IReadOnlyList<DailyCount> DailyNewLeads { get; set => field = value ?? []; } = [];

    /// <summary>Leads by where they came from (Swagger file, dashboard).</summary>
    public IReadOnlyDictionary<string, int?> LeadSources { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Leads by state (Swagger file, dashboard).</summary>
    public IReadOnlyDictionary<string, int?> LeadStatusDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Totals (command line).</summary>
    public LeadSummary? LeadSummary { get; set; }

    /// <summary>Their conversations (command line).</summary>
    public LeadConversationEngagement? ConversationEngagement { get; set; }

    /// <summary>How many come how far (command line).</summary>
    public LeadFunnel? ConversionFunnel { get; set; }

    /// <summary>How good they are (command line).</summary>
    public LeadQuality? LeadQuality { get; set; }

    /// <summary>The span that the figures cover (command line).</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>Leads by where they came from (command line).</summary>
    public IReadOnlyList<LeadSourceCount> SourceAnalysis { get; set => field = value ?? []; } = [];

    /// <summary>Leads by state (command line).</summary>
    public IReadOnlyList<LeadStatusCount> StatusDistribution { get; set => field = value ?? []; } = [];

    /// <summary>The best origins (command line).</summary>
    public IReadOnlyList<LeadSourcePerformance> TopPerformingSources { get; set => field = value ?? []; } = [];

    /// <summary>Day by day (command line).</summary>
    public IReadOnlyList<LeadDay> DailyTrend { get; set => field = value ?? []; } = [];
}
