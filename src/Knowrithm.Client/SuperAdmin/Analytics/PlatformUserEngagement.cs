using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The activity of users.</summary>
public sealed class PlatformUserEngagement : ApiObject
{
    /// <summary>The summary.</summary>
    public UserEngagementSummary? Summary { get; set; }

    /// <summary>The activity of each user.</summary>
    public IReadOnlyList<UserEngagement> EngagementMetrics { get; set => field = value ?? []; } = [];

    /// <summary>The users by score.</summary>
    public IReadOnlyDictionary<string, int?> ScoreDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
