using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ControlJson
{
    public static JsonObject About(World world, Uri? address) => new()
    {
        ["address"] = address?.ToString(),
        ["api_key"] = Demo.ApiKey,
        ["api_secret"] = Demo.ApiSecret,
        ["bearer_token"] = Demo.BearerToken,
        ["super_admin_token"] = Demo.SuperAdminToken,
        ["user_email"] = Demo.UserEmail,
        ["user_password"] = Demo.UserPassword,
        ["company_id"] = world.Company.Id,
    };

    public static JsonArray Requests(IEnumerable<SandboxRequest> requests) => new([.. requests.Select(r => new JsonObject
    {
        ["method"] = r.Method,
        ["path"] = r.Path,
        ["query"] = r.Query,
        ["headers"] = new JsonObject(r.Headers.Select(h => KeyValuePair.Create(h.Key, (JsonNode?)h.Value))),
        ["body"] = r.Body,
        ["status_code"] = r.StatusCode,
    })]);

    public static Reply Deliveries((long Latest, IReadOnlyList<SandboxDelivery> Attempts) deliveries) => Reply.Plain(new()
    {
        ["latest"] = deliveries.Latest,
        ["deliveries"] = new JsonArray([.. deliveries.Attempts.Select(Attempt)]),
    });

    public static JsonObject Attempt(SandboxDelivery d) => new()
    {
        ["number"] = d.Number,
        ["webhook_id"] = d.WebhookId,
        ["event"] = d.Event,
        ["url"] = SecretText.ByName.Url(d.Url),
        ["attempt"] = d.Attempt,
        ["status_code"] = d.StatusCode,
        ["delivered"] = d.Delivered,
        ["sent_at"] = d.SentAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["duration_ms"] = Math.Round(d.Duration.TotalMilliseconds, 1),
    };

    /// <summary>Lists the registered webhooks without their secrets.</summary>
    public static JsonArray Webhooks(IEnumerable<Webhook> webhooks) => new([.. webhooks.Select(w => new JsonObject
    {
        ["id"] = w.Id,
        ["url"] = SecretText.ByName.Url(w.Url),
        ["events"] = new JsonArray([.. w.Events.Select(e => JsonValue.Create(e))]),
    })]);

    public static JsonArray Faults(IEnumerable<SandboxFault> faults) => new([.. faults.Select(f => new JsonObject
    {
        ["id"] = f.Id,
        ["name"] = f.Name,
        ["method"] = f.Method,
        ["path"] = f.Path,
        ["status"] = f.Status,
        ["delay"] = f.Delay?.TotalSeconds,
        ["retry_after"] = f.RetryAfter?.TotalSeconds,
        ["reset"] = f.Reset,
        ["reset_after_applying"] = f.ResetAfterApplying,
        ["truncate_body"] = f.TruncateBody,
        ["times"] = f.Times == int.MaxValue ? null : f.Times,
        ["every"] = f.Every,
        ["hits"] = f.Hits,
    })]);
}
