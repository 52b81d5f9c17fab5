using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The audit log of a company, its entries with the names that the vendor's command line reads, and the platform's activity.</summary>
internal static class AuditRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/audit-log", Access.Admin, Log) { IsForEveryCompany = true },
        new("GET", "/api/v1/super-admin/activity", Access.SuperAdmin, Activity),
        new("GET", "/api/v1/super-admin/analytics/activity-trends", Access.SuperAdmin, Trends),
        new("GET", "/api/v1/super-admin/analytics/change-tracking", Access.SuperAdmin, Changes),
    ];

    private static Reply Log(Call call)
    {
        var (query, world) = (call.Query, call.World);
        var (entity, type, risk) = (query.Text("entity_type"), query.Text("event_type"), query.Text("risk_level"));
        var (limit, offset) = (query.Number("limit", 50, max: 100), query.Number("offset", 0, min: 0));
        var found = world.Audited().Where(e => e.Is(type, null, risk, call.Caller.User!.CompanyId) && (entity ?? e.EntityType) == e.EntityType).ToList();
        var (page, pages) = ((offset / limit) + 1, (found.Count + limit - 1) / limit);
        var items = found.Skip(offset).Take(limit).Select(e =>
        {
            var json = e.ToJson(world);
            json["user_role"] = e.Actor.Role;
            return json;
        });
        return Reply.List("audit_logs", new JsonArray([.. items]), new()
        {
            ["page"] = page,
            ["per_page"] = limit,
            ["total"] = found.Count,
            ["pages"] = pages,
            ["has_next"] = offset + limit < found.Count,
            ["has_prev"] = offset > 0,
        });
    }

    private static Reply Activity(Call call)
    {
        var (world, types) = (call.World, call.Query.Texts("types[]"));
        var reply = call.Query.Page("items", world.Audited().Where(e => types.Length == 0 || types.Contains(e.Type)), e => new JsonObject
        {
            ["id"] = e.Request.Id,
            ["type"] = e.Type,
            ["severity"] = e.Risk,
            ["title"] = $"{e.EntityType.Replace('_', ' ')} {e.Verb.Replace('_', ' ')}",
            ["description"] = e.Description,
            ["company_id"] = e.Actor.CompanyId,
            ["company_name"] = world.Companies.Where(c => c.Id == e.Actor.CompanyId).FirstOrDefault()?.Name,
            ["actor_user_id"] = e.Actor.Id,
            ["target_url"] = e.Request.Path,
            ["timestamp"] = world.Clock.Text(e.Request.ReceivedAt),
        });
        reply.Body!["timestamp"] = world.Clock.Text(world.Clock.Now);
        return reply;
    }

    private static Reply Trends(Call call)
    {
        var (world, query, series) = (call.World, call.Query, Series.Of(call, ["hour", "day", "week"]));
        var (type, category, risk, company) = (query.Text("event_type"), query.Text("event_category"), query.Text("risk_level"), query.Text("company_id"));
        var events = world.Audited().Where(e => series.Period.Has(e.Request.ReceivedAt) && e.Is(type, category, risk, company)).ToList();
        var summary = series.Summary(world);
        summary["total_events"] = events.Count;
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["time_series"] = new JsonArray([.. events.GroupBy(e => series.Start(e.Request.ReceivedAt)).OrderBy(g => g.Key)
                .Select(g => new JsonObject { ["timestamp"] = world.Clock.Text(g.Key), ["event_count"] = g.Count() })]),
            ["top_events"] = new JsonObject(events.GroupBy(e => e.Type).OrderByDescending(g => g.Count()).Take(10)
                .Select(g => KeyValuePair.Create(g.Key, (JsonNode?)g.Count()))),
            ["category_breakdown"] = events.Counts(e => e.Category),
            ["risk_distribution"] = events.Counts(e => e.Risk),
        });
    }

    private static Reply Changes(Call call)
    {
        var (world, query, series) = (call.World, call.Query, Series.Of(call, [], days: 7));
        var (entity, category, company) = (query.Text("entity_type"), query.Text("event_category"), query.Text("company_id"));
        var (risk, user) = (query.Choice("risk_level", ["low", "medium", "high", "critical"]), query.Text("user_id"));
        var groupBy = query.Choice("group_by", ["entity", "category", "risk_level", "user", "company"]);
        var events = world.Audited().Where(e => series.Period.Has(e.Request.ReceivedAt) && e.Is(null, category, risk, company)
            && (entity ?? e.EntityType) == e.EntityType && (user ?? e.Actor.Id).Equals(e.Actor.Id, StringComparison.OrdinalIgnoreCase)).ToList();
        var summary = series.Summary(world, withInterval: false);
        (summary["total_changes"], summary["high_risk_changes"]) = (events.Count, events.Count(e => e.Risk is "high" or "critical"));
        summary["unique_entities"] = events.Where(e => e.EntityId is not null).DistinctBy(e => (e.EntityType, e.EntityId)).Count();
        summary["unique_users"] = events.DistinctBy(e => e.Actor).Count();
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["recent_changes"] = new JsonArray([.. events.Take(50).Select(e => e.ToJson(world))]),
            ["breakdown"] = groupBy is null ? [] : events.Counts(e => groupBy switch
            {
                "entity" => e.EntityType,
                "category" => e.Category,
                "risk_level" => e.Risk,
                "user" => e.Actor.Id,
                _ => e.Actor.CompanyId,
            }),
            ["category_distribution"] = events.Counts(e => e.Category),
            ["risk_distribution"] = events.Counts(e => e.Risk),
        });
    }
}
