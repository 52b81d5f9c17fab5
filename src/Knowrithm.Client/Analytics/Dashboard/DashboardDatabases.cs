using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>Databases on the dashboard.</summary>
public sealed class DashboardDatabases : ApiObject
{
    /// <summary>How many are in use.</summary>
    public DatabaseConnectionCounts? ConnectionStatus { get; set; }

    /// <summary>Databases by kind.</summary>
    public IReadOnlyDictionary<string, int?> ConnectionTypes { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The last tests of connections.</summary>
    public IReadOnlyList<DatabaseTestSummary> RecentTests { get; set => field = value ?? []; } = [];

    /// <summary>Their tables.</summary>
    public DatabaseTableTotals? TableAnalytics { get; set; }
}
