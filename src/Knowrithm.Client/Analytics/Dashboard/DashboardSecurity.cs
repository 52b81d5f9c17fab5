using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>Security on the dashboard.</summary>
public sealed class DashboardSecurity : ApiObject
{
    /// <summary>The last logged events.</summary>
    public IReadOnlyList<DashboardAuditEvent> RecentAuditEvents { get; set => field = value ?? []; } = [];

    /// <summary>Logged events of 7 days by gravity.</summary>
    [JsonPropertyName("risk_distribution_7days")]
    public RiskCounts? RiskDistribution7Days { get; set; }

    /// <summary>How safe the accounts are.</summary>
    public UserSecurity? UserSecurityStatus { get; set; }
}
