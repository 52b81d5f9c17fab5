using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox.Tool;

/// <summary>Sends an event to the webhooks of a running sandbox.</summary>
internal static class TriggerCommand
{
    public static async Task<int> RunAsync(Uri url, string name, string? data, CancellationToken token)
    {
        var body = new JsonObject { ["event"] = name };
        if (data is not null) body["data"] = Parse(data);
        using var sandbox = new ControlClient(url);
        if (!await sandbox.IsRunningAsync(token))
            throw new ToolException($"No sandbox runs at {url}. Start one with 'knowrithm-sandbox', or name it with --url.");
        var result = await sandbox.SendAsync(HttpMethod.Post, "/_sandbox/events", body, token);
        if ((int?)result["endpoints"] is not > 0)
            throw new ToolException($"No webhook is registered for {name}. Register one with 'knowrithm-sandbox listen --forward-to URL'.");
        Console.WriteLine($"{name} to {result["endpoints"]} {((int?)result["endpoints"] == 1 ? "webhook" : "webhooks")}");
        return 0;
    }

    private static JsonObject Parse(string data)
    {
        try
        {
            return JsonNode.Parse(data) as JsonObject ?? throw new ToolException("--data must be a JSON object.");
        }
        catch (JsonException)
        {
            throw new ToolException("--data must be a JSON object.");
        }
    }
}
