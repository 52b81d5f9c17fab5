using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The use of the caller's API keys, from the log of requests.</summary>
internal static class KeyAnalytics
{
    public static Reply Overview(Call call)
    {
        var (days, requests, keys) = Read(call);
        var tally = Tally.Of(requests);
        int Count(string status) => keys.Count(k => k.Status(call.World.Clock.Now) == status);
        return Data(days, new()
        {
            ["api_keys"] = new JsonObject
            {
                ["total"] = keys.Count,
                ["active"] = Count("active"),
                ["expired"] = Count("expired"),
                ["revoked"] = Count("revoked")
            },
            ["usage"] = new JsonObject { ["total_requests"] = tally.Count, ["success_rate"] = tally.SuccessRate, ["avg_response_time_ms"] = tally.AverageMs },
        });
    }

    public static Reply Trends(Call call)
    {
        var (days, requests, _) = Read(call);
        var granularity = call.Query.Choice("granularity", ["daily", "hourly"]) ?? "daily";
        var step = granularity == "daily" ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1);
        var trends = requests.GroupBy(r => r.ReceivedAt.UtcTicks / step.Ticks).OrderBy(g => g.Key).Select(g => Row(g, new()
        {
            ["period"] = call.World.Clock.Text(new DateTimeOffset(g.Key * step.Ticks, TimeSpan.Zero)),
        }));
        return Data(days, new() { ["granularity"] = granularity, ["trends"] = new JsonArray([.. trends]) });
    }

    public static Reply TopEndpoints(Call call)
    {
        var (days, requests, _) = Read(call);
        var rows = requests.GroupBy(r => (r.Method, r.Endpoint)).OrderByDescending(g => g.Count()).Take(call.Query.Number("limit", 10, 100));
        return Data(days, new()
        {
            ["endpoints"] =
            new JsonArray([.. rows.Select(g => Row(g, new() { ["endpoint"] = g.Key.Endpoint, ["method"] = g.Key.Method }))])
        });
    }

    public static Reply Performance(Call call)
    {
        var (days, requests, keys) = Read(call);
        var rows = keys.Select(k => Row(requests.Where(r => r.ApiKeyId == k.Id), new()
        {
            ["api_key_id"] = k.Id,
            ["name"] = k.Name,
            ["key_prefix"] = k.Prefix,
            ["status"] = k.Status(call.World.Clock.Now),
            ["created_at"] = call.World.Clock.Text(k.CreatedAt),
            ["last_used_at"] = call.World.Clock.Text(k.LastUsedAt),
        })).OrderByDescending(row => (int)row["total_requests"]!).Take(call.Query.Number("limit", 20, 100));
        return Data(days, new() { ["api_keys"] = new JsonArray([.. rows]) });
    }

    public static Reply ErrorsOf(Call call)
    {
        var (days, requests, _) = Read(call);
        var errors = requests.Where(r => r.StatusCode >= 400).ToList();
        var codes = errors.GroupBy(r => r.StatusCode).OrderByDescending(g => g.Count())
            .Select(g => new JsonObject { ["status_code"] = g.Key, ["count"] = g.Count() });
        var endpoints = errors.GroupBy(r => (r.Method, r.Endpoint)).OrderByDescending(g => g.Count()).Take(10)
            .Select(g => new JsonObject { ["endpoint"] = g.Key.Endpoint, ["method"] = g.Key.Method, ["error_count"] = g.Count() });
        return Data(days, new() { ["status_code_breakdown"] = new JsonArray([.. codes]), ["top_error_endpoints"] = new JsonArray([.. endpoints]) });
    }

    public static Reply RateLimits(Call call)
    {
        var (days, requests, keys) = Read(call, otherwise: 7, max: 30);
        var now = call.World.Clock.Now;
        var rows = keys.Select(k =>
        {
            var own = requests.Where(r => r.ApiKeyId == k.Id).ToList();
            var (hour, day) = (own.Count(r => r.ReceivedAt > now.AddHours(-1)), own.Count(r => r.ReceivedAt > now.AddDays(-1)));
            return new JsonObject
            {
                ["api_key_id"] = k.Id,
                ["name"] = k.Name,
                ["key_prefix"] = k.Prefix,
                ["hourly_requests"] = hour,
                ["hourly_limit"] = ApiKeyJson.PerHour,
                ["hourly_usage_pct"] = Math.Round(100.0 * hour / ApiKeyJson.PerHour, 2),
                ["daily_requests"] = day,
                ["daily_limit"] = ApiKeyJson.PerDay,
                ["daily_usage_pct"] = Math.Round(100.0 * day / ApiKeyJson.PerDay, 2),
            };
        }).Where(row => (int)row["daily_requests"]! > 0);
        return Data(days, new() { ["high_usage_api_keys"] = new JsonArray([.. rows]) });
    }

    public static Reply Detailed(Call call)
    {
        var key = call.World.ApiKeys.Get(call.Value("api_key_id"), call.Caller.User!);
        var (days, all, _) = Read(call);
        var requests = all.Where(r => r.ApiKeyId == key.Id).ToList();
        var daily = requests.GroupBy(r => Date(r.ReceivedAt))
            .Select(g => new JsonObject { ["date"] = g.Key, ["total_requests"] = g.Count(), ["success_rate"] = Tally.Of(g).SuccessRate });
        var endpoints = requests.GroupBy(r => r.Endpoint).OrderByDescending(g => g.Count()).Select(g => Row(g, new() { ["endpoint"] = g.Key }));
        return Data(days, new()
        {
            ["api_key"] = new JsonObject
            {
                ["id"] = key.Id,
                ["name"] = key.Name,
                ["key_prefix"] = key.Prefix,
                ["scopes"] = key.ScopesJson(),
                ["status"] = key.Status(call.World.Clock.Now)
            },
            ["daily_breakdown"] = new JsonArray([.. daily]),
            ["endpoint_breakdown"] = new JsonArray([.. endpoints]),
            ["total_logs"] = requests.Count,
        });
    }

    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (int Days, List<SandboxRequest> Requests, List<ApiKey> Keys) Read(Call call, int otherwise = 30, int max = 365)
    {
        var (days, keys) = (call.Query.Number("days", otherwise, max), call.World.ApiKeys.Of(call.Caller.User!));
        var (ids, since) = (keys.Select(k => k.Id).ToHashSet(), call.World.Clock.Now.AddDays(-days));
        return (days, [.. call.World.Requests.Answered().Where(r => r.ReceivedAt >= since && r.ApiKeyId is { } id && ids.Contains(id))], keys);
    }

    private static JsonObject Row(IEnumerable<SandboxRequest> requests, JsonObject row)
    {
        var tally = Tally.Of(requests);
        (row["total_requests"], row["success_rate"], row["avg_response_time"]) = (tally.Count, tally.SuccessRate, tally.AverageMs);
        return row;
    }

    private static Reply Data(int days, JsonObject data)
    {
        data["period_days"] = days;
        return new() { Status = 200, Body = new JsonObject { ["success"] = true, ["data"] = data }, Data = data };
    }
}
