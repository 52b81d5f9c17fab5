using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>The databases on the dashboard.</summary>
public sealed class DashboardDatabases : ApiObject
{
    /// <summary>The numbers of databases in use and not in use.</summary>
    public DatabaseConnectionCounts? ConnectionStatus { get; set; }

    /// <summary>The databases by type.</summary>
    public IReadOnlyDictionary<string, int?> ConnectionTypes { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The last connection tests.</summary>
    public IReadOnlyList<DatabaseTestSummary> RecentTests { get; set => field = value ?? []; } = [];

    /// <summary>The tables.</summary>
    public DatabaseTableTotals? TableAnalytics { get; set; }
}
