using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Zendesk;

/// <summary>
/// Zendesk: one ticket for each conversation with low satisfaction, its transcript attached; an internal note when it happens again.
/// <para>
/// Scopes at Knowrithm: <c>read</c>. At Zendesk: an API token of an agent of its own (a light agent cannot create tickets); with OAuth,
/// <c>tickets:read tickets:write</c>. Basic: <c>{email}/token:{token}</c>.
/// </para>
/// <para>
/// Zendesk's rules. Search before create: <c>GET /tickets?external_id=…</c>, which needs no index. External id: the conversation's. Idempotency key:
/// one for each conversation, good for 2 hours; a second request under it with another body is a 400 <c>IdempotentRequestError</c>, which means "look
/// again" here. The event's own tag says that its comment is there; it is written with the comment, in one update, with <c>safe_update</c>: a 409 if
/// somebody else wrote meanwhile. A closed ticket cannot be changed: the next one is its follow-up. An upload's token is good for an hour, so the
/// file is uploaded in each run. Limits: 200 to 2,500 requests a minute by plan, 30 updates of one ticket in 10 minutes by one user; 429 with
/// <c>Retry-After</c>. Error body: <c>{"error":"…","description":"…","details":{…}}</c>.
/// </para>
/// <para>
/// https://developer.zendesk.com/api-reference/ticketing/introduction/ · https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ ·
/// https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/ · https://developer.zendesk.com/api-reference/introduction/rate-limits/
/// </para>
/// </summary>
internal static class ZendeskConnector
{
    public static void AddZendesk(this HubBuilder hub)
    {
        if (!hub.Has<ZendeskOptions>("Zendesk")) return;
        hub.Services.AddKnowrithmClient();
        hub.Services.AddDestination<IZendeskApi, ZendeskOptions>("Zendesk", JsonNamingPolicy.SnakeCaseLower, Error)
            .AddHttpMessageHandler(static services => new Authorization(() =>
            {
                var options = services.GetRequiredService<IOptionsMonitor<ZendeskOptions>>().CurrentValue;
                return Authorization.Basic($"{options.Email}/token", options.Token);
            }));
        hub.Handle<ConversationEnded, ZendeskTickets>("Zendesk tickets");
    }

    // "error" is sometimes an object with a title and a message.
    private static string? Error(JsonElement body) => body.GetProperty("error") is { ValueKind: JsonValueKind.Object } error
        ? $"{error.GetProperty("title").GetString()}: {error.GetProperty("message").GetString()}"
        : ($"{body.GetProperty("error").GetString()}: {(body.TryGetProperty("description", out var text) ? text.GetString() : "")} " +
            (body.TryGetProperty("details", out var details) ? details.GetRawText() : "")).Trim();
}
