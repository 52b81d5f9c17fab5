using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>How much users do.</summary>
public sealed class PlatformUserEngagement : ApiObject
{
    /// <summary>Totals.</summary>
    public UserEngagementSummary? Summary { get; set; }

    /// <summary>User by user.</summary>
    public IReadOnlyList<UserEngagement> EngagementMetrics { get; set => field = value ?? []; } = [];

    /// <summary>Users by score.</summary>
    public IReadOnlyDictionary<string, int?> ScoreDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
