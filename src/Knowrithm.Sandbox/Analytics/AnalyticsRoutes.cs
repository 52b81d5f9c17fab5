namespace Knowrithm.Sandbox;

internal static class AnalyticsRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/analytic/dashboard", Access.Company, Dashboard.Of),
        new("GET", "/api/v1/analytic/agent/{agent_id}", Access.Company, AgentAnalytics.Metrics),
        new("GET", "/api/v1/analytic/agent/{agent_id}/performance-comparison", Access.Company, AgentAnalytics.Compare),
        new("GET", "/api/v1/analytic/agent/{agent_id}/usage", Access.Company, AgentAnalytics.Usage),
        new("GET", "/api/v1/analytic/conversation/{conversation_id}", Access.Company, ConversationAnalytics.Of),
        new("GET", "/api/v1/analytic/leads", Access.Company, LeadAnalytics.Of),
        new("GET", "/api/v1/analytic/usage", Access.Company, UsageAnalytics.Of),
        new("POST", "/api/v1/analytic/export", Access.Company, Export.Run) { Scope = Scope.Read },
    ];
}
