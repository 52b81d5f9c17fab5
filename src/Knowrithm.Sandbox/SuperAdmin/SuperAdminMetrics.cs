using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>Figures over all companies. The sandbox has no ratings and no service levels, so these are null.</summary>
internal static class SuperAdminMetrics
{
    private const string Base = "/api/v1/super-admin/metrics";

    public static IEnumerable<Route> All() =>
    [
        new("GET", Base + "/overview", Access.SuperAdmin, Overview),
        new("GET", Base + "/companies", Access.SuperAdmin, Companies),
        new("GET", Base + "/agents", Access.SuperAdmin, Agents),
        new("GET", Base + "/storage", Access.SuperAdmin, Storage),
    ];

    private static Reply Overview(Call call)
    {
        var (world, (range, since)) = (call.World, Range(call));
        var (users, agents) = (world.Users.All.Where(u => u.Status == "active").ToList(), world.Agents.List(null, null));
        var (companies, documents) = (world.Companies.Where(c => c.DeletedAt is null).ToList(), world.Documents.List(d => d.IsRead));
        return call.Stamped(new()
        {
            ["range"] = range,
            ["totals"] = new JsonObject
            {
                ["active_users"] = users.Count,
                ["agents"] = agents.Count,
                ["companies"] = companies.Count,
                ["documents_processed"] = documents.Count,
            },
            ["deltas"] = new JsonObject
            {
                ["active_users"] = Growth(users.Count(u => u.CreatedAt >= since), users.Count),
                ["agents"] = Growth(agents.Count(a => a.CreatedAt >= since), agents.Count),
                ["companies"] = Growth(companies.Count(c => c.CreatedAt >= since), companies.Count),
                ["documents_processed"] = Growth(documents.Count(d => d.CreatedAt >= since), documents.Count),
            },
            ["online_users"] = users.Count(u => u.LastLogin > world.Clock.Now.AddMinutes(-15)),
        });
    }

    private static Reply Companies(Call call)
    {
        var (world, period) = (call.World, Period.Of(call.Query.Date("start"), call.Query.Date("end"), call.World.Clock.Now));
        var interval = call.Query.Choice("interval", ["week", "month"]) ?? "week";
        var companies = world.Companies.Where(c => period.Has(c.CreatedAt)).ToList();
        return call.Stamped(new()
        {
            ["start"] = world.Clock.Text(period.Start),
            ["end"] = world.Clock.Text(period.End),
            ["interval"] = interval,
            ["points"] = new JsonArray([.. companies.GroupBy(c => Series.Start(c.CreatedAt, interval)).OrderBy(g => g.Key)
                .Select(g => new JsonObject { ["date"] = KeyAnalytics.Date(g.Key), ["count"] = g.Count() })]),
            ["pending_verifications"] = world.Companies.Where(c => c.DeletedAt is null && !c.IsVerified).Count(),
        });
    }

    private static Reply Agents(Call call)
    {
        var (world, companyId) = (call.World, call.Query.Text("company_id"));
        var by = call.Query.Choice("by", ["type", "model"]) ?? "type";
        var agents = companyId is null ? world.Agents.List(null, null) : world.AgentsOf(world.Companies.Get(companyId));
        return call.Stamped(new()
        {
            ["average_sla"] = null,
            ["buckets"] = new JsonArray([.. agents.GroupBy(a => by == "model" ? a.Settings.LlmModel : "assistant").OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new JsonObject { ["label"] = g.Key, ["agent_count"] = g.Count(), ["avg_rating"] = null, ["sla"] = null })]),
        });
    }

    private static Reply Storage(Call call)
    {
        var (world, (range, since), companyId) = (call.World, Range(call), call.Query.Text("company_id"));
        var isDemo = companyId is null || world.Companies.Get(companyId) == world.Company;
        var documents = world.Documents.List(_ => isDemo);
        return call.Stamped(new()
        {
            ["range"] = range,
            ["tiers"] = new JsonArray(new JsonObject { ["label"] = "documents", ["unit"] = "bytes", ["value"] = documents.Sum(d => d.Size) }),
            ["trend_percent"] = Growth(documents.Where(d => d.CreatedAt >= since).Sum(d => d.Size), documents.Sum(d => d.Size)),
        });
    }

    private static (string Range, DateTimeOffset Since) Range(Call call)
    {
        var range = call.Query.Choice("range", ["24h", "7d", "30d"]) ?? "7d";
        return (range, call.World.Clock.Now.AddDays(range switch { "24h" => -1, "30d" => -30, _ => -7 }));
    }

    /// <summary>What was added, in percent of what there was before.</summary>
    private static double Growth(double added, double total) => Numbers.Ratio(added, total - added);
}
