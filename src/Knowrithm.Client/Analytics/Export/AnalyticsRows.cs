namespace Knowrithm.Client;

/// <summary>The rows of an export: only the list that was requested is filled.</summary>
public sealed class AnalyticsRows : ApiObject
{
    /// <summary>The number of rows.</summary>
    public int? Count { get; set; }

    /// <summary>The description of the export.</summary>
    public ExportMetadata? Metadata { get; set; }

    /// <summary>The conversations.</summary>
    public IReadOnlyList<Conversation> Conversations { get; set => field = value ?? []; } = [];

    /// <summary>The leads.</summary>
    public IReadOnlyList<Lead> Leads { get; set => field = value ?? []; } = [];

    /// <summary>The agents.</summary>
    public IReadOnlyList<Agent> Agents { get; set => field = value ?? []; } = [];

    /// <summary>The API calls.</summary>
    public IReadOnlyList<UsageLog> UsageLogs { get; set => field = value ?? []; } = [];
}
