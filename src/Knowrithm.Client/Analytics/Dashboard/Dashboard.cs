namespace Knowrithm.Client;

/// <summary>The dashboard. Administrators see their company, others their own work: a section that a user may not see is null.</summary>
public sealed class Dashboard : ApiObject
{
    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? GeneratedAt { get; set; }

    /// <summary>The user whom the dashboard is for.</summary>
    public DashboardUser? UserContext { get; set; }

    /// <summary>The totals.</summary>
    public CoreMetrics? CoreMetrics { get; set; }

    /// <summary>The conversations.</summary>
    public ConversationAnalytics? ConversationAnalytics { get; set; }

    /// <summary>The leads.</summary>
    public LeadAnalytics? LeadAnalytics { get; set; }

    /// <summary>The agents.</summary>
    public DashboardAgents? AgentAnalytics { get; set; }

    /// <summary>The documents.</summary>
    public DashboardDocuments? DocumentAnalytics { get; set; }

    /// <summary>The databases.</summary>
    public DashboardDatabases? DatabaseAnalytics { get; set; }

    /// <summary>Websites; only the vendor's command line knows this section.</summary>
    public DashboardWebsites? WebsiteAnalytics { get; set; }

    /// <summary>The logins and sessions.</summary>
    public DashboardActivity? ActivityAnalytics { get; set; }

    /// <summary>The company.</summary>
    public DashboardCompany? CompanyAnalytics { get; set; }

    /// <summary>The speed and quality of the work.</summary>
    public DashboardPerformance? PerformanceAnalytics { get; set; }

    /// <summary>The security.</summary>
    public DashboardSecurity? SecurityAnalytics { get; set; }

    /// <summary>The company's users.</summary>
    public DashboardUsers? UserManagement { get; set; }

    /// <summary>The system.</summary>
    public DashboardSystem? SystemMetrics { get; set; }
}
