namespace Knowrithm.Client;

/// <summary>Everything at a glance. Administrators see their company, others their own work: a section that somebody may not see is null.</summary>
public sealed class Dashboard : ApiObject
{
    /// <summary>When it was put together.</summary>
    public DateTimeOffset? GeneratedAt { get; set; }

    /// <summary>Who is looking.</summary>
    public DashboardUser? UserContext { get; set; }

    /// <summary>The totals.</summary>
    public CoreMetrics? CoreMetrics { get; set; }

    /// <summary>Conversations.</summary>
    public ConversationAnalytics? ConversationAnalytics { get; set; }

    /// <summary>Leads.</summary>
    public LeadAnalytics? LeadAnalytics { get; set; }

    /// <summary>Agents.</summary>
    public DashboardAgents? AgentAnalytics { get; set; }

    /// <summary>Documents.</summary>
    public DashboardDocuments? DocumentAnalytics { get; set; }

    /// <summary>Databases.</summary>
    public DashboardDatabases? DatabaseAnalytics { get; set; }

    /// <summary>Websites; only the vendor's command line knows this section.</summary>
    public DashboardWebsites? WebsiteAnalytics { get; set; }

    /// <summary>Logins and sessions.</summary>
    public DashboardActivity? ActivityAnalytics { get; set; }

    /// <summary>The company.</summary>
    public DashboardCompany? CompanyAnalytics { get; set; }

    /// <summary>How fast and how well it works.</summary>
    public DashboardPerformance? PerformanceAnalytics { get; set; }

    /// <summary>Security.</summary>
    public DashboardSecurity? SecurityAnalytics { get; set; }

    /// <summary>The company's users.</summary>
    public DashboardUsers? UserManagement { get; set; }

    /// <summary>The system.</summary>
    public DashboardSystem? SystemMetrics { get; set; }
}
