using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The lead statistics of a company.</summary>
[WireName("statistics")]
public sealed class CompanyStatistics : ApiObject
{
    /// <summary>The number of leads.</summary>
    public int? TotalLeads { get; set; }

    /// <summary>The number of qualified leads.</summary>
    public int? QualifiedLeads { get; set; }

    /// <summary>The share of converted leads, in per cent.</summary>
    public double? ConversionRate { get; set; }

    /// <summary>The number of active conversations.</summary>
    public int? ActiveConversations { get; set; }

    /// <summary>The number of days that the figures cover.</summary>
    public int? PeriodDays { get; set; }
}
