namespace Knowrithm.Client;

/// <summary>The logins and sessions on the dashboard.</summary>
public sealed class DashboardActivity : ApiObject
{
    /// <summary>The logins by day.</summary>
    public IReadOnlyList<LoginDay> LoginTimeline { get; set => field = value ?? []; } = [];

    /// <summary>The sessions.</summary>
    public SessionTotals? SessionAnalytics { get; set; }
}
