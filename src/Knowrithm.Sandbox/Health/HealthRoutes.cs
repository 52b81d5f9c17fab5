using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class HealthRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/admin/system-metric", Access.Admin, Metrics, ErrorShape.MessageWhenForbidden),
        new("GET", "/api/v1/super-admin/company/{company_id}/system-metric", Access.SuperAdmin, call => MetricsOf(call, call.Company()),
            ErrorShape.MessageWhenForbidden),
        new("GET", "/health", Access.Public, Healthy),
        new("GET", "/api/health", Access.Public, Healthy),
        // The one acknowledgement that comes with a 200.
        new("POST", "/api/v1/system-metric", Access.Company,
            call => call.Queue("System metrics generation started", () => new() { ["message"] = "System metrics generated" }, status: 200)),
    ];

    private static Reply MetricsOf(Call call, Company _) => Metrics(call);

    /// <summary>The last 24 hours, up to 1000 points for each name. The sandbox measures its requests, and no machine.</summary>
    private static Reply Metrics(Call call)
    {
        var clock = call.World.Clock;
        var requests = call.World.Requests.Answered().Where(r => r.ReceivedAt > clock.Now.AddDays(-1)).TakeLast(1000);
        return Reply.Bare(new()
        {
            ["generated_at"] = clock.Text(clock.Now),
            ["metrics"] = new JsonObject
            {
                ["response_time_ms"] = new JsonArray([.. requests.Select(r => new JsonObject
                {
                    ["timestamp"] = clock.Text(r.ReceivedAt),
                    ["value"] = Math.Round(r.Duration.TotalMilliseconds, 2),
                    ["labels"] = new JsonObject { ["method"] = r.Method, ["endpoint"] = r.Endpoint },
                })]),
            },
        });
    }

    private static Reply Healthy(Call call) =>
        Reply.Plain(new JsonObject { ["status"] = "healthy", ["service"] = "knowrithm-sandbox", ["timestamp"] = call.World.Clock.Text(call.World.Clock.Now) });
}
