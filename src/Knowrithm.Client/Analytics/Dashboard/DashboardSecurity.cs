using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>The security on the dashboard.</summary>
public sealed class DashboardSecurity : ApiObject
{
    /// <summary>The last logged events.</summary>
    public IReadOnlyList<DashboardAuditEvent> RecentAuditEvents { get; set => field = value ?? []; } = [];

    /// <summary>The logged events of 7 days by severity.</summary>
    [JsonPropertyName("risk_distribution_7days")]
    public RiskCounts? RiskDistribution7Days { get; set; }

    /// <summary>The security of the accounts.</summary>
    public UserSecurity? UserSecurityStatus { get; set; }
}
