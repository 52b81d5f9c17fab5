using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>Agents on the dashboard.</summary>
public sealed class DashboardAgents : ApiObject
{
    /// <summary>Agents by state.</summary>
    public IReadOnlyDictionary<string, int?> AgentStatusDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The best ones.</summary>
    public IReadOnlyList<TopAgent> TopPerformingAgents { get; set => field = value ?? []; } = [];
}
