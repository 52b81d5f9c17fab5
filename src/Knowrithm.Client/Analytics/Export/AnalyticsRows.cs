namespace Knowrithm.Client;

/// <summary>An export's rows: one of the lists is filled, the one that was asked for.</summary>
public sealed class AnalyticsRows : ApiObject
{
    /// <summary>How many rows.</summary>
    public int? Count { get; set; }

    /// <summary>What was exported, and when.</summary>
    public ExportMetadata? Metadata { get; set; }

    /// <summary>Conversations.</summary>
    public IReadOnlyList<Conversation> Conversations { get; set => field = value ?? []; } = [];

    /// <summary>Leads.</summary>
    public IReadOnlyList<Lead> Leads { get; set => field = value ?? []; } = [];

    /// <summary>Agents.</summary>
    public IReadOnlyList<Agent> Agents { get; set => field = value ?? []; } = [];

    /// <summary>API calls.</summary>
    public IReadOnlyList<UsageLog> UsageLogs { get; set => field = value ?? []; } = [];
}
