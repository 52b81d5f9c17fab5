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

    public static JsonArray Deliveries(IEnumerable<SandboxDelivery> deliveries) => new([.. deliveries.Select(d => new JsonObject
    {
        ["event"] = d.Event,
        ["url"] = d.Url.ToString(),
        ["attempt"] = d.Attempt,
        ["status_code"] = d.StatusCode,
        ["delivered"] = d.Delivered,
    })]);
}
