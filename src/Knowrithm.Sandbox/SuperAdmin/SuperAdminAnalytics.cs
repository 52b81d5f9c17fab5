using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>Figures over a period: users, conversations, documents, companies, agents. The sandbox has no ratings, so these are null.</summary>
internal static class SuperAdminAnalytics
{
    private const string Base = "/api/v1/super-admin/analytics";

    private const double Gigabyte = 1024.0 * 1024 * 1024;

    public static IEnumerable<Route> All() =>
    [
        new("GET", Base + "/user-growth", Access.SuperAdmin, UserGrowth),
        new("GET", Base + "/usage-metrics", Access.SuperAdmin, UsageMetrics),
        new("GET", Base + "/conversations", Access.SuperAdmin, Conversations),
        new("GET", Base + "/documents", Access.SuperAdmin, Documents),
        new("GET", Base + "/company-performance", Access.SuperAdmin, CompanyPerformance),
        new("GET", Base + "/agent-performance-trends", Access.SuperAdmin, AgentPerformance),
    ];

    private static Reply UserGrowth(Call call)
    {
        var (world, series, companyId) = (call.World, Series.Of(call, days: 90), call.Query.Text("company_id"));
        var (role, status) = (call.Query.Choice("role", User.Roles), call.Query.Choice("status", User.Statuses));
        var groupBy = call.Query.Choice("group_by", ["company", "role", "status"]);
        var users = world.Users.All
            .Where(u => Is(u.CompanyId, companyId) && (role is null || u.Role == role) && (status is null || u.Status == status)).ToList();
        var (added, before) = (users.Where(u => series.Period.Has(u.CreatedAt)).ToList(), users.Count(u => u.CreatedAt < series.Period.Start));
        var summary = series.Summary(world);
        (summary["total_new_users"], summary["active_users"]) = (added.Count, users.Count(u => u.Status == "active"));
        summary["growth_rate_percent"] = Numbers.Ratio(added.Count, before);
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["time_series"] = UserTrend(series, added, before),
            ["breakdown"] = groupBy is null ? [] : added.Counts(u => groupBy switch { "role" => u.Role, "status" => u.Status, _ => u.CompanyId }),
        });
    }

    private static Reply UsageMetrics(Call call)
    {
        var (world, series, companyId) = (call.World, Series.Of(call), call.Query.Text("company_id"));
        var users = world.Users.All.Where(u => Is(u.CompanyId, companyId)).ToList();
        var conversations = Is(world.Company.Id, companyId) ? world.Conversations.List(c => !c.IsDeleted) : [];
        var documents = Is(world.Company.Id, companyId) ? world.Documents.List(_ => true) : [];
        var (summary, begun, said, stored) = (series.Summary(world), 0, 0, 0L);
        (summary["total_users"], summary["total_conversations"]) = (users.Count, conversations.Count);
        summary["total_storage_gb"] = Gigabytes(documents.Sum(d => d.Size));
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["user_trends"] = UserTrend(series, users, users.Count(u => u.CreatedAt < series.Period.Start)),
            ["conversation_trends"] = new JsonArray([.. series.Cut(conversations, c => c.CreatedAt).Select(part => new JsonObject
            {
                ["date"] = part.Date,
                ["conversations"] = part.Items.Count,
                ["messages"] = Messages(part.Items),
                ["cumulative_conversations"] = begun += part.Items.Count,
                ["cumulative_messages"] = said += Messages(part.Items),
            })]),
            ["storage_trends"] = new JsonArray([.. series.Cut(documents, d => d.CreatedAt).Select(part => new JsonObject
            {
                ["date"] = part.Date,
                ["documents_added"] = part.Items.Count,
                ["storage_added_bytes"] = part.Items.Sum(d => d.Size),
                ["storage_added_gb"] = Gigabytes(part.Items.Sum(d => d.Size)),
                ["cumulative_storage_gb"] = Gigabytes(stored += part.Items.Sum(d => d.Size)),
            })]),
        });
    }

    private static Reply Conversations(Call call)
    {
        var (world, series, companyId) = (call.World, Series.Of(call), call.Query.Text("company_id"));
        var (agentId, status) = (call.Query.Text("agent_id"), call.Query.Text("status"));
        var conversations = world.Conversations.List(c =>
            Is(world.Company.Id, companyId) && Is(c.Agent.Id, agentId) && (status is null || c.Status == status) && series.Period.Has(c.CreatedAt));
        var summary = series.Summary(world);
        (summary["total_conversations"], summary["total_messages"]) = (conversations.Count, Messages(conversations));
        summary["avg_conversation_length"] = Numbers.Ratio(Messages(conversations), conversations.Count, 1);
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["time_series"] = new JsonArray([.. series.Cut(conversations, c => c.CreatedAt).Select(part => new JsonObject
            {
                ["date"] = part.Date,
                ["conversation_count"] = part.Items.Count,
                ["avg_messages_per_conversation"] = Numbers.Ratio(Messages(part.Items), part.Items.Count, 1),
            })]),
            ["status_breakdown"] = conversations.Counts(c => c.Status),
            ["top_agents"] = new JsonArray([.. conversations.GroupBy(c => c.Agent).OrderByDescending(g => g.Count()).Take(10).Select(g => new JsonObject
            {
                ["agent_id"] = g.Key.Id,
                ["agent_name"] = g.Key.Name,
                ["conversation_count"] = g.Count(),
                ["total_messages"] = Messages(g),
                ["avg_messages"] = Numbers.Ratio(Messages(g), g.Count(), 1),
            })]),
        });
    }

    private static Reply Documents(Call call)
    {
        var (world, series, companyId) = (call.World, Series.Of(call), call.Query.Text("company_id"));
        var (type, status) = (call.Query.Text("document_type"), call.Query.Text("status"));
        var documents = world.Documents.List(d => Is(world.Company.Id, companyId)
            && (type is null || d.Type == type) && (status is null || d.Status(world) == status) && series.Period.Has(d.CreatedAt));
        var (summary, size) = (series.Summary(world), documents.Sum(d => d.Size));
        (summary["total_documents"], summary["processed_documents"]) = (documents.Count, documents.Count(d => d.IsRead));
        (summary["total_storage_bytes"], summary["total_storage_gb"]) = (size, Gigabytes(size));
        summary["processing_success_rate"] = Numbers.Ratio(documents.Count(d => d.IsRead), documents.Count);
        summary["avg_processing_time_seconds"] = world.Options.TaskDuration.TotalSeconds;
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["time_series"] = new JsonArray([.. series.Cut(documents, d => d.CreatedAt).Select(part => new JsonObject
            {
                ["date"] = part.Date,
                ["document_count"] = part.Items.Count,
                ["total_size_bytes"] = part.Items.Sum(d => d.Size),
                ["total_size_mb"] = Megabytes(part.Items.Sum(d => d.Size)),
                ["avg_word_count"] = part.Items.Select(d => d.IsRead ? (double?)d.Chunks.Sum(c => Words.Count(c.Content)) : null).Average(),
            })]),
            ["type_breakdown"] = new JsonObject(documents.GroupBy(d => d.Type).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => KeyValuePair.Create(g.Key, (JsonNode?)new JsonObject
                {
                    ["count"] = g.Count(),
                    ["total_size_bytes"] = g.Sum(d => d.Size),
                    ["total_size_mb"] = Megabytes(g.Sum(d => d.Size)),
                }))),
            ["status_breakdown"] = documents.Counts(d => d.Status(world)),
        });
    }

    private static Reply CompanyPerformance(Call call)
    {
        var (world, series) = (call.World, Series.Of(call));
        var sort = call.Query.Choice("sort_by", ["users", "agents", "documents", "conversations", "storage"]) ?? "users";
        var (limit, active, verified) = (call.Query.Number("limit", 10, 100), call.Query.Flag("is_active"), call.Query.Flag("is_verified"));
        var figures = world.Companies.Where(c => (active is null || c.DeletedAt is null == active) && (verified is null || c.IsVerified == verified))
            .Select(c => CompanyFigures.Of(c, world, series.Period)).OrderByDescending(f => f.By(sort)).ToList();
        var summary = series.Summary(world, withInterval: false);
        (summary["sort_by"], summary["total_companies"]) = (sort, figures.Count);
        (summary["total_users"], summary["total_agents"]) = (figures.Sum(f => f.Users), figures.Sum(f => f.Agents));
        (summary["total_documents"], summary["total_conversations"]) = (figures.Sum(f => f.Documents), figures.Sum(f => f.Conversations));
        (summary["total_storage_bytes"], summary["total_storage_gb"]) = (figures.Sum(f => f.Bytes), Gigabytes(figures.Sum(f => f.Bytes)));
        return call.Stamped(new() { ["summary"] = summary, ["rankings"] = new JsonArray([.. figures.Take(limit).Select(f => f.ToJson(world))]) });
    }

    private static Reply AgentPerformance(Call call)
    {
        var (world, series, companyId) = (call.World, Series.Of(call), call.Query.Text("company_id"));
        var (agentId, least) = (call.Query.Text("agent_id"), call.Query.Number("min_conversations", 0));
        var conversations = world.Conversations.List(c => series.Period.Has(c.CreatedAt)).ToLookup(c => c.Agent);
        var agents = world.Agents.List(null, null)
            .Where(a => Is(world.Company.Id, companyId) && Is(a.Id, agentId) && conversations[a].Count() >= least).ToList();
        var (summary, total) = (series.Summary(world), agents.Sum(a => conversations[a].Count()));
        (summary["total_agents"], summary["total_conversations"]) = (agents.Count, total);
        summary["avg_conversations_per_agent"] = Numbers.Ratio(total, agents.Count, 1);
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["performance_trends"] = new JsonArray([.. agents.Select(a => new JsonObject
            {
                ["agent_id"] = a.Id,
                ["agent_name"] = a.Name,
                ["company_id"] = world.Company.Id,
                ["model_name"] = a.Settings.LlmModel,
                ["status"] = a.Status,
                ["avg_rating"] = null,
                ["total_conversations"] = conversations[a].Count(),
                ["time_series"] = new JsonArray([.. series.Cut(conversations[a], c => c.CreatedAt).Select(part => new JsonObject
                {
                    ["date"] = part.Date,
                    ["conversations"] = part.Items.Count,
                    ["avg_messages"] = Numbers.Ratio(Messages(part.Items), part.Items.Count, 1),
                })]),
            })]),
        });
    }

    private static JsonArray UserTrend(Series series, IEnumerable<User> users, int before) =>
        new([.. series.Cut(users, u => u.CreatedAt).Select(part => new JsonObject
        {
            ["date"] = part.Date,
            ["new_users"] = part.Items.Count,
            ["cumulative_users"] = before += part.Items.Count,
        })]);

    private static int Messages(IEnumerable<Conversation> conversations) => conversations.Sum(c => c.Present.Count());

    private static bool Is(string id, string? asked) => asked is null || id.Equals(asked, StringComparison.OrdinalIgnoreCase);

    private static double Gigabytes(long bytes) => Math.Round(bytes / Gigabyte, 6);

    private static double Megabytes(long bytes) => Math.Round(bytes / Gigabyte * 1024, 3);
}
