using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>The agents on the dashboard.</summary>
public sealed class DashboardAgents : ApiObject
{
    /// <summary>The agents by status.</summary>
    public IReadOnlyDictionary<string, int?> AgentStatusDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The best agents.</summary>
    public IReadOnlyList<TopAgent> TopPerformingAgents { get; set => field = value ?? []; } = [];
}
