using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>
/// Users, companies and periods compared, and the system's health. A user is active who sent a request. How scores are counted no source says.
/// </summary>
internal static class SuperAdminComparisons
{
    private const string Base = "/api/v1/super-admin/analytics";

    private static readonly string[] Metrics = ["users", "agents", "documents", "conversations", "storage"];

    public static IEnumerable<Route> All() =>
    [
        new("GET", Base + "/user-engagement", Access.SuperAdmin, Engagement),
        new("GET", Base + "/retention", Access.SuperAdmin, Retention),
        new("GET", Base + "/comparative", Access.SuperAdmin, Comparison),
        new("GET", Base + "/system-health", Access.SuperAdmin, Health),
    ];

    private static Reply Engagement(Call call)
    {
        var (world, query, series) = (call.World, call.Query, Series.Of(call, []));
        var (companyId, role, least) = (query.Text("company_id"), query.Choice("role", User.Roles), query.Number("min_activity", 0, min: 0));
        var events = world.Audited().Where(e => series.Period.Has(e.Request.ReceivedAt)).ToLookup(e => e.Actor);
        var conversations = world.Conversations.List(c => c.EntityType == "user" && series.Period.Has(c.CreatedAt)).ToLookup(c => c.EntityId);
        var documents = world.Documents.List(d => !d.IsTaught && series.Period.Has(d.CreatedAt)).ToLookup(d => d.Owner);
        var rows = world.Users.All
            .Where(u => (companyId ?? u.CompanyId).Equals(u.CompanyId, StringComparison.OrdinalIgnoreCase) && (role ?? u.Role) == u.Role)
            .Select(u => (User: u, Events: events[u].Count(), Sessions: events[u].Count(e => e.Verb == "login"), Conversations: conversations[u.Id].Count(),
                Documents: documents[u].Count()))
            .Where(row => row.Events >= least)
            .Select(row => (row.User, row.Events, row.Sessions, row.Conversations, row.Documents,
                Score: Math.Min(100, row.Events + row.Conversations + row.Documents)))
            .OrderByDescending(row => row.Score).ToList();
        var summary = series.Summary(world, withInterval: false);
        (summary["total_users"], summary["active_users"]) = (rows.Count, rows.Count(row => row.Events > 0));
        summary["avg_engagement_score"] = Numbers.Ratio(rows.Sum(row => row.Score), rows.Count, 1);
        summary["avg_sessions_per_user"] = Numbers.Ratio(rows.Sum(row => row.Sessions), rows.Count, 1);
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["engagement_metrics"] = new JsonArray([.. rows.Select(row => new JsonObject
            {
                ["user_id"] = row.User.Id,
                ["username"] = row.User.Username,
                ["email"] = row.User.Email,
                ["role"] = row.User.Role,
                ["company_id"] = row.User.CompanyId,
                ["last_login"] = world.Clock.Text(row.User.LastLogin),
                ["created_at"] = world.Clock.Text(row.User.CreatedAt),
                ["metrics"] = new JsonObject
                {
                    ["total_activities"] = row.Events,
                    ["sessions"] = row.Sessions,
                    ["conversations"] = row.Conversations,
                    ["documents_uploaded"] = row.Documents,
                    ["engagement_score"] = row.Score,
                },
            })]),
            ["score_distribution"] = rows.Counts(row => row.Score switch { < 10 => "0-9", < 50 => "10-49", _ => "50-100" }),
        });
    }

    private static Reply Retention(Call call)
    {
        var (world, query) = (call.World, call.Query);
        var (unit, companyId) = (query.Choice("cohort_period", ["week", "month"]) ?? "month", query.Text("company_id"));
        var count = query.Number("cohort_count", 6, max: 12);
        var current = Series.Start(world.Clock.Now, unit);
        var seen = world.Requests.Answered().Where(r => r.Actor is not null).ToLookup(r => r.Actor!, r => Series.Start(r.ReceivedAt, unit));
        var cohorts = world.Users.All.Where(u => (companyId ?? u.CompanyId).Equals(u.CompanyId, StringComparison.OrdinalIgnoreCase))
            .GroupBy(u => Series.Start(u.CreatedAt, unit)).Where(g => g.Key >= After(current, unit, 1 - count)).OrderBy(g => g.Key)
            .Select(g => (Start: g.Key, Size: g.Count(), Active: Active(g))).ToList();
        return call.Stamped(new()
        {
            ["summary"] = new JsonObject
            {
                ["cohort_period"] = unit,
                ["cohort_count"] = cohorts.Count,
                ["total_users_analyzed"] = cohorts.Sum(c => c.Size),
            },
            ["cohort_analysis"] = new JsonArray([.. cohorts.Select(c => new JsonObject
            {
                ["cohort"] = KeyAnalytics.Date(c.Start),
                ["cohort_size"] = c.Size,
                ["retention_periods"] = new JsonArray([.. c.Active.Select((active, i) => new JsonObject
                {
                    ["period"] = i,
                    ["active_users"] = active,
                    ["retention_rate"] = Numbers.Ratio(active, c.Size),
                })]),
            })]),
            ["average_retention"] = new JsonObject(cohorts
                .SelectMany(c => c.Active.Select((active, i) => (Period: i, Rate: (double?)Numbers.Ratio(active, c.Size))))
                .GroupBy(p => p.Period).OrderBy(g => g.Key)
                .Select(g => KeyValuePair.Create(g.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)Numbers.Average(g.Select(p => p.Rate))))),
        });

        List<int> Active(IGrouping<DateTimeOffset, User> cohort)
        {
            var active = new List<int>();
            for (var start = cohort.Key; start <= current; start = After(start, unit, 1)) active.Add(cohort.Count(u => seen[u].Contains(start)));
            return active;
        }
    }

    private static Reply Comparison(Call call)
    {
        var (world, query, series) = (call.World, call.Query, Series.Of(call, []));
        var by = query.Choice("compare_by", ["companies", "time_periods"]) ?? "companies";
        var metrics = Listed("metrics") ?? Metrics;
        if (metrics.Except(Metrics).FirstOrDefault() is { } unknown) throw new ValidationException("metrics", $"Unknown metric: {unknown}");
        var ids = Listed("company_ids");
        var companies = world.Companies.Where(c => ids is null || ids.Contains(c.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        // Of periods no source says which: this one, and as long a time before it.
        var earlier = new Period(Period.Before(series.Period.Start, series.Period.End - series.Period.Start), series.Period.Start);
        var compared = by == "companies"
            ? companies.ConvertAll(c => Figures(new() { ["company_id"] = c.Id, ["company_name"] = c.Name }, series.Period, [c]))
            : [Figures(Ends(earlier), earlier, companies), Figures(Ends(series.Period), series.Period, companies)];
        var summary = series.Summary(world, withInterval: false);
        (summary["compare_by"], summary["comparison_count"]) = (by, compared.Count);
        summary["metrics_compared"] = new JsonArray([.. metrics.Select(m => (JsonNode)m)]);
        return call.Stamped(new() { ["summary"] = summary, ["comparison_data"] = new JsonArray([.. compared]) });

        string[]? Listed(string name) => query.Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        JsonObject Ends(Period period) => new() { ["start"] = world.Clock.Text(period.Start), ["end"] = world.Clock.Text(period.End) };

        JsonObject Figures(JsonObject row, Period period, List<Company> of)
        {
            var figures = of.ConvertAll(c => CompanyFigures.Of(c, world, period));
            foreach (var metric in metrics) row[metric] = figures.Sum(f => f.By(metric));
            return row;
        }
    }

    /// <summary>The response times of requests: the sandbox measures no machine. A failure is a 5xx, so that a fault is seen here.</summary>
    private static Reply Health(Call call)
    {
        const string name = "response_time_ms", type = "performance";
        var (world, query, series) = (call.World, call.Query, Series.Of(call, [], days: 1));
        var asked = (query.Text("metric_name") ?? name) == name && (query.Text("metric_type") ?? type) == type;
        var requests = world.Requests.Answered().Where(r => series.Period.Has(r.ReceivedAt)).TakeLast(1000).ToList();
        var (failed, shown) = (requests.Count(r => r.StatusCode >= 500), asked ? requests : []);
        var score = requests.Count == 0 ? 100 : Numbers.Ratio(requests.Count - failed, requests.Count);
        var summary = series.Summary(world, withInterval: false);
        (summary["total_metrics"], summary["unique_metric_names"]) = (shown.Count, shown.Count > 0 ? 1 : 0);
        var times = shown.ConvertAll(r => Math.Round(r.Duration.TotalMilliseconds, 2));
        return call.Stamped(new()
        {
            ["summary"] = summary,
            ["health"] = new JsonObject
            {
                ["score"] = score,
                ["status"] = score switch { >= 99 => "healthy", >= 90 => "warning", _ => "critical" },
                ["warnings"] = failed == 0 ? [] : new JsonArray($"{failed} of {requests.Count} requests failed"),
            },
            ["metrics"] = shown.Count == 0 ? [] : new JsonObject
            {
                [name] = new JsonObject
                {
                    ["current"] = times[^1],
                    ["avg"] = Math.Round(times.Average(), 2),
                    ["min"] = times.Min(),
                    ["max"] = times.Max(),
                    ["count"] = times.Count,
                    ["time_series"] = new JsonArray([.. shown.Zip(times).Select(pair => new JsonObject
                    {
                        ["timestamp"] = world.Clock.Text(pair.First.ReceivedAt),
                        ["value"] = pair.Second,
                        ["type"] = type,
                        ["labels"] = new JsonObject { ["method"] = pair.First.Method, ["endpoint"] = pair.First.Endpoint },
                    })]),
                },
            },
        });
    }

    private static DateTimeOffset After(DateTimeOffset start, string unit, int count) => unit == "month" ? start.AddMonths(count) : start.AddDays(7 * count);
}
