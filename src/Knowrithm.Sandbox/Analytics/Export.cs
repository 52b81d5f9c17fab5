using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class Export
{
    public static Reply Run(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var type = body.Choice("type", ["conversations", "leads", "agents", "usage"]) ?? "conversations";
        var format = body.Choice("format", ["json", "csv"]) ?? "json";
        var (start, end) = (body.Date("start_date"), body.Date("end_date"));
        body.Check();
        var period = Period.Of(start, end, world.Clock.Now);
        List<JsonObject> rows = type switch
        {
            "leads" => [.. world.Leads.List(l => period.Has(l.CreatedAt)).Select(l => l.ToJson(world))],
            "agents" => [.. world.Agents.List(null, null).Where(a => period.Has(a.CreatedAt)).Select(a => a.ToJson(world))],
            "usage" => [.. world.Requests.Answered().Where(r => period.Has(r.ReceivedAt)).Select(r => Log(r, world))],
            _ => [.. world.Conversations.List(c => period.Has(c.CreatedAt)).Select(c => c.ToJson(world))],
        };
        if (format == "csv") return Reply.Raw(200, Csv(rows), "text/csv; charset=utf-8");
        return Reply.Bare(new()
        {
            ["metadata"] = new JsonObject
            {
                ["company_id"] = world.Company.Id,
                ["export_type"] = type,
                ["format"] = format,
                ["date_range"] = period.ToJson(world),
                ["exported_at"] = world.Clock.Text(world.Clock.Now),
            },
            ["count"] = rows.Count,
            [type == "usage" ? "usage_logs" : type] = new JsonArray([.. rows]),
        });
    }

    private static JsonObject Log(SandboxRequest request, World world) => new()
    {
        ["id"] = request.Id,
        ["endpoint"] = request.Endpoint,
        ["method"] = request.Method,
        ["status_code"] = request.StatusCode,
        ["response_time_ms"] = request.Duration.TotalMilliseconds,
        ["ip_address"] = request.Ip,
        ["created_at"] = world.Clock.Text(request.ReceivedAt),
    };

    /// <summary>A column for each plain value; what is nested is left out.</summary>
    private static string Csv(List<JsonObject> rows)
    {
        var columns = rows.SelectMany(r => r).Where(p => p.Value is null or JsonValue).Select(p => p.Key).Distinct()
            .Where(c => rows.TrueForAll(r => r[c] is null or JsonValue)).ToList();
        var csv = new StringBuilder(string.Join(',', columns)).Append("\r\n");
        foreach (var row in rows) csv.AppendJoin(',', columns.Select(c => Cell(row[c]))).Append("\r\n");
        return csv.ToString();
    }

    private static string Cell(JsonNode? value)
    {
        var text = value is null ? "" : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return text.AsSpan().ContainsAny(',', '"', '\n') || text.Contains('\r', StringComparison.Ordinal)
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
