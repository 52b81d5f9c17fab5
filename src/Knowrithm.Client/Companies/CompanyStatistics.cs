using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A company's leads in figures.</summary>
[WireName("statistics")]
public sealed class CompanyStatistics : ApiObject
{
    /// <summary>Leads.</summary>
    public int? TotalLeads { get; set; }

    /// <summary>Leads that were qualified.</summary>
    public int? QualifiedLeads { get; set; }

    /// <summary>Leads that were converted, in per cent.</summary>
    public double? ConversionRate { get; set; }

    /// <summary>Conversations under way.</summary>
    public int? ActiveConversations { get; set; }

    /// <summary>The days looked at.</summary>
    public int? PeriodDays { get; set; }
}
