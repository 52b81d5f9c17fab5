using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class HealthRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/health", Access.Public, Healthy),
        new("GET", "/api/health", Access.Public, Healthy),
        // The one acknowledgement that comes with a 200.
        new("POST", "/api/v1/system-metric", Access.Company,
            call => call.Queue("System metrics generation started", () => new() { ["message"] = "System metrics generated" }, status: 200)),
    ];

    private static Reply Healthy(Call call) =>
        Reply.Plain(new JsonObject { ["status"] = "healthy", ["service"] = "knowrithm-sandbox", ["timestamp"] = call.World.Clock.Text(call.World.Clock.Now) });
}
