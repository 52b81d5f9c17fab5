using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.Inspector;

/// <summary>What the inspector's page reads, over plain HTTP.</summary>
internal static class Inspection
{
    public static async Task<JsonElement[]> RequestsAsync(this SandboxOverHttp play, long since = 0) =>
        [.. (await play.GetAsync($"/_sandbox/inspector/requests?since={since}", token: ""))["requests"].EnumerateArray()];

    public static async Task<JsonElement> LatestAsync(this SandboxOverHttp play)
    {
        var number = (await play.RequestsAsync())[^1].GetProperty("number").GetInt64();
        return (await play.GetAsync($"/_sandbox/inspector/requests/{number}", token: "")).Body;
    }

    public static async Task<JsonElement[]> DeliveriesAsync(this SandboxOverHttp play) =>
        [.. (await play.GetAsync("/_sandbox/inspector/deliveries", token: ""))["deliveries"].EnumerateArray()];

    /// <summary>All that the inspector has to show, as text.</summary>
    public static async Task<string> EverythingAsync(this SandboxOverHttp play)
    {
        var texts = new List<string>();
        string[] views = ["/_sandbox/inspector", "/_sandbox/inspector/requests", "/_sandbox/inspector/deliveries", "/_sandbox/webhooks", "/_sandbox/faults"];
        foreach (var path in views)
            texts.Add((await play.GetAsync(path, token: "")).Text);
        foreach (var request in await play.RequestsAsync())
            texts.Add((await play.GetAsync($"/_sandbox/inspector/requests/{request.GetProperty("number")}", token: "")).Text);
        foreach (var delivery in await play.DeliveriesAsync())
            texts.Add((await play.GetAsync($"/_sandbox/inspector/deliveries/{delivery.GetProperty("number")}", token: "")).Text);
        return string.Join('\n', texts);
    }

    public static string? Text(this JsonElement json, string name) => json.GetProperty(name).GetString();
}
