namespace Knowrithm.Client;

/// <summary>Logins and sessions on the dashboard.</summary>
public sealed class DashboardActivity : ApiObject
{
    /// <summary>Logins day by day.</summary>
    public IReadOnlyList<LoginDay> LoginTimeline { get; set => field = value ?? []; } = [];

    /// <summary>Sessions.</summary>
    public SessionTotals? SessionAnalytics { get; set; }
}
