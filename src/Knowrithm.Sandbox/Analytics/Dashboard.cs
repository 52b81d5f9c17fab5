using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class Dashboard
{
    public static Reply Of(Call call)
    {
        var (world, user) = (call.World, call.Caller.User!);
        world.Company.MustBeOurs(call.Query.Text("company_id"));
        var (conversations, leads) = (world.Conversations.List(_ => true), world.Leads.List(_ => true));
        var (agents, documents, users) = (world.Agents.List(null, null), world.Documents.List(_ => true), world.Users.Of(user.CompanyId));
        var requests = world.Requests.Answered();
        var answers = conversations.SelectMany(c => c.Present).Where(m => m.Answer is not null).ToList();
        return Reply.Bare(new()
        {
            ["generated_at"] = world.Clock.Text(world.Clock.Now),
            ["user_context"] = new JsonObject
            {
                ["user_id"] = user.Id,
                ["username"] = user.Username,
                ["role"] = user.Role,
                ["is_admin"] = user.IsAdmin,
                ["company_id"] = user.CompanyId,
                ["email_verified"] = user.EmailVerified,
                ["two_factor_enabled"] = false,
            },
            ["core_metrics"] = new JsonObject
            {
                ["scope"] = user.IsAdmin ? "company" : "personal",
                ["conversation_count"] = conversations.Count(c => !c.IsDeleted),
                ["lead_count"] = leads.Count,
                ["document_count"] = documents.Count,
                ["connection_count"] = world.Databases.Present.Count(),
                ["total_users"] = users.Count,
            },
            ["agent_analytics"] = new JsonObject
            {
                ["agent_status_distribution"] = agents.Counts(a => a.Status),
                ["top_performing_agents"] = new JsonArray([.. agents.OrderByDescending(a => a.TotalMessages).Take(5).Select(a => new JsonObject
                {
                    ["name"] = a.Name,
                    ["status"] = a.Status,
                    ["average_rating"] = null,
                    ["total_conversations"] = a.TotalConversations,
                    ["total_messages"] = a.TotalMessages,
                })]),
            },
            ["conversation_analytics"] = ConversationAnalytics.Of(conversations, world),
            ["lead_analytics"] = LeadAnalytics.Of(leads),
            ["document_analytics"] = new JsonObject
            {
                ["document_types"] = documents.Counts(d => d.Type),
                ["processing_status"] = documents.Counts(d => d.Status(world)),
                ["daily_uploads"] = new JsonArray([.. documents.GroupBy(d => KeyAnalytics.Date(d.CreatedAt)).OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new JsonObject { ["date"] = g.Key, ["count"] = g.Count() })]),
            },
            ["company_analytics"] = new JsonObject
            {
                ["company_info"] = world.Company.ToJson(world),
                ["user_growth_90days"] =
                    new JsonArray([.. users.GroupBy(u => KeyAnalytics.Date(u.CreatedAt))
                        .Select(g => new JsonObject { ["date"] = g.Key, ["new_users"] = g.Count() })]),
            },
            ["activity_analytics"] = new JsonObject
            {
                ["login_timeline"] = new JsonArray([.. users.Where(u => u.LastLogin is not null).GroupBy(u => KeyAnalytics.Date(u.LastLogin!.Value))
                    .Select(g => new JsonObject { ["date"] = g.Key, ["unique_logins"] = g.Count() })]),
                ["session_analytics"] =
                    new JsonObject
                    {
                        ["total_sessions"] = users.Count(u => u.LastLogin is not null),
                        ["unique_ip_addresses"] = requests.Select(r => r.Ip)
                        .Distinct().Count(),
                        ["average_session_duration_minutes"] = null
                    },
            },
            ["performance_analytics"] = new JsonObject
            {
                ["document_processing"] = new JsonObject
                {
                    ["failed_documents"] = documents.Count(d => d.Error is not null),
                    ["success_rate"] = Numbers.Ratio(documents.Count(d => d.IsRead), documents.Count),
                    ["average_processing_time_seconds"] = world.Options.TaskDuration.TotalSeconds,
                },
                ["model_performance"] = new JsonArray([.. answers.GroupBy(m => m.Conversation.Agent.Settings.LlmModel).Select(g => new JsonObject
                {
                    ["model"] = g.Key,
                    ["message_count"] = g.Count(),
                    ["average_confidence"] = g.Select(m => (double?)m.Answer!.Confidence).Average(),
                    ["average_processing_time"] = g.Select(m => m.ProcessingTime).Average(),
                })]),
            },
            ["user_management"] = new JsonObject
            {
                ["active_users_24h"] = users.Count(u => u.LastLogin > world.Clock.Now.AddDays(-1)),
                ["role_distribution"] = users.Counts(u => u.Role),
                ["user_status_distribution"] = users.Counts(u => u.Status),
            },
        });
    }
}
