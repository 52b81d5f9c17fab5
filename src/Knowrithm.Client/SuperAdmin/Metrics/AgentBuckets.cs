namespace Knowrithm.Client.SuperAdmin;

/// <summary>Agents by kind or by language model.</summary>
public sealed class AgentBuckets : ApiObject
{
    /// <summary>The groups.</summary>
    public IReadOnlyList<AgentBucket> Buckets { get; set => field = value ?? []; } = [];

    /// <summary>Average service level of all.</summary>
    public double? AverageSla { get; set; }

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
