namespace Knowrithm.Client.SuperAdmin;

/// <summary>The agents by type or by language model.</summary>
public sealed class AgentBuckets : ApiObject
{
    /// <summary>The groups.</summary>
    public IReadOnlyList<AgentBucket> Buckets { get; set => field = value ?? []; } = [];

    /// <summary>The average service level.</summary>
    public double? AverageSla { get; set; }

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
