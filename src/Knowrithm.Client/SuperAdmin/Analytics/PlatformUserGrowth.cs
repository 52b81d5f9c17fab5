using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>How many users there are, over time.</summary>
public sealed class PlatformUserGrowth : ApiObject
{
    /// <summary>Totals.</summary>
    public UserGrowthSummary? Summary { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<UserGrowthPoint> TimeSeries { get; set => field = value ?? []; } = [];

    /// <summary>New users by what was asked for.</summary>
    public IReadOnlyDictionary<string, int?> Breakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
