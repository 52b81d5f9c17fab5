using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The number of users over time.</summary>
public sealed class PlatformUserGrowth : ApiObject
{
    /// <summary>The summary.</summary>
    public UserGrowthSummary? Summary { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<UserGrowthPoint> TimeSeries { get; set => field = value ?? []; } = [];

    /// <summary>The new users by the requested grouping.</summary>
    public IReadOnlyDictionary<string, int?> Breakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
