using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Intercom;

/// <summary>
/// Intercom: one ticket for each conversation with low satisfaction; what each event says, with the transcript, is a note on it.
/// <para>
/// Scopes at Knowrithm: <c>read</c>. At Intercom: an access token that may read and write users, and read and write tickets. The ticket type needs a
/// text attribute named as in <see cref="IntercomOptions.ConversationAttribute"/>.
/// </para>
/// <para>
/// Intercom's rules. Search before create: a contact by external id (the lead's) or e-mail; a ticket among the contact's tickets, by the attribute
/// that holds the conversation's id. Searches lag behind writes, so the id of a ticket created here is remembered and read directly first. Tickets
/// have no idempotency key: an event's note ends with its mark, and is looked for among the ticket's parts. Replies to tickets take addresses of
/// files and no files, so the transcript is in the note. Limits: 10,000 requests a minute, in windows of 10 seconds; 429 with
/// <c>X-RateLimit-Reset</c>. Error body: <c>{"type":"error.list","request_id":"…","errors":[{"code":"…","message":"…"}]}</c>.
/// </para>
/// <para>
/// https://developers.intercom.com/docs/references/2.12/rest-api/api.intercom.io/tickets/searchtickets ·
/// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/getticket ·
/// https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
/// </para>
/// </summary>
internal static class IntercomConnector
{
    public static void AddIntercom(this HubBuilder hub)
    {
        if (!hub.Has<IntercomOptions>("Intercom")) return;
        hub.Services.AddKnowrithmClient();
        hub.Services.AddDestination<IIntercomApi, IntercomOptions>("Intercom", JsonNamingPolicy.SnakeCaseLower, static body =>
                string.Join(' ', body.GetProperty("errors").EnumerateArray()
                    .Select(static error => $"{error.GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}")))
            .AddHttpMessageHandler(static services =>
                new Authorization(() => Authorization.Bearer(services.GetRequiredService<IOptionsMonitor<IntercomOptions>>().CurrentValue.Token)));
        hub.Services.AddScoped<IntercomContacts>();
        hub.Handle<ConversationEnded, IntercomTickets>("Intercom tickets");
    }
}
