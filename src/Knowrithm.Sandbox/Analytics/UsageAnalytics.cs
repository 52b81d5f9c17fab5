using System.Text;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class UsageAnalytics
{
    public static Reply Of(Call call)
    {
        var (world, period) = (call.World, Period.Of(call));
        var requests = world.Requests.Answered().Where(r => period.Has(r.ReceivedAt)).ToList();
        var conversations = world.Conversations.List(c => period.Has(c.CreatedAt));
        var messages = conversations.SelectMany(c => c.Present).ToList();
        var (tally, agents, tokens) = (Tally.Of(requests), world.Agents.List(null, null), messages.Sum(m => m.Tokens));
        return Reply.Bare(new()
        {
            ["date_range"] = period.ToJson(world),
            ["api_usage"] = new JsonObject
            {
                ["total_api_calls"] = tally.Count,
                ["success_count"] = tally.Count - tally.Errors,
                ["error_count"] = tally.Errors,
                ["error_rate_percent"] = Numbers.Ratio(tally.Errors, tally.Count),
                ["avg_response_time_ms"] = tally.AverageMs,
                ["active_api_keys"] = requests.Select(r => r.ApiKeyId).OfType<string>().Distinct().Count(),
            },
            ["agent_usage"] = new JsonObject
            {
                ["total_agents"] = agents.Count,
                ["active_agents"] = agents.Count(a => a.Status == "active"),
                ["total_conversations"] = conversations.Count,
                ["total_messages"] = messages.Count,
                ["avg_agent_rating"] = null,
            },
            ["token_usage"] = new JsonObject
            {
                ["total_tokens"] = tokens,
                ["total_messages_processed"] = messages.Count,
                ["avg_tokens_per_message"] = Numbers.Ratio(tokens, messages.Count, 1)
            },
            ["storage_usage"] = new JsonObject
            {
                ["total_conversations"] = conversations.Count,
                ["total_messages"] = messages.Count,
                ["total_content_size_bytes"] = messages.Sum(m => (long)Encoding.UTF8.GetByteCount(m.Content)),
            },
            ["daily_usage_trend"] =
                new JsonArray([.. requests.GroupBy(r => KeyAnalytics.Date(r.ReceivedAt)).Select(g => (Date: g.Key, Tally: Tally.Of(g)))
                    .Select(d => new JsonObject
            {
                ["date"] = d.Date,
                ["api_calls"] = d.Tally.Count,
                ["errors"] = d.Tally.Errors,
                ["success_rate_percent"] = d.Tally.SuccessRate,
            })]),
            ["endpoint_usage"] = new JsonArray([.. requests.GroupBy(r => (r.Method, r.Endpoint)).OrderByDescending(g => g.Count()).Take(20)
                .Select(g => new JsonObject
            {
                ["endpoint"] = g.Key.Endpoint,
                ["method"] = g.Key.Method,
                ["call_count"] = g.Count(),
                ["avg_response_time_ms"] = Tally.Of(g).AverageMs,
            })]),
            ["top_client_ips"] = new JsonArray([.. requests.GroupBy(r => r.Ip).OrderByDescending(g => g.Count()).Take(10)
                .Select(g => new JsonObject { ["ip_address"] = g.Key, ["request_count"] = g.Count() })]),
        });
    }
}
