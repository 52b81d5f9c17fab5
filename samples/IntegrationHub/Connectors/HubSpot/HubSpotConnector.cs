using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.HubSpot;

/// <summary>
/// HubSpot: a contact for each lead, enriched when a conversation ends with high intent.
/// <para>Scopes at Knowrithm: <c>read</c>. At HubSpot: a private app with <c>crm.objects.contacts.read</c> and <c>crm.objects.contacts.write</c>.</para>
/// <para>
/// HubSpot's rules. Search before create: by <c>knowrithm_lead_id</c>, then by e-mail, both with <c>GET …/{value}?idProperty=…</c>, which sees at
/// once what was just written; the search API lags behind its index. External id: <c>knowrithm_lead_id</c>, a custom contact property that requires
/// unique values, set up once together with the other <c>knowrithm_…</c> properties of the mapping. Creating an e-mail address that exists is a 409:
/// the next run finds it. Limits: 100 requests in 10 seconds on the free tiers, 190 above, a 429 beyond (not always with <c>Retry-After</c>); batches
/// of 100, not needed at one contact an event. Error body: <c>{"status":"error","message":"…","category":"…","correlationId":"…"}</c>.
/// </para>
/// <para>
/// https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide ·
/// https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines
/// </para>
/// </summary>
internal static class HubSpotConnector
{
    public static void AddHubSpot(this HubBuilder hub)
    {
        if (!hub.Has<HubSpotOptions>("HubSpot")) return;
        hub.Services.AddKnowrithmClient();
        hub.Services.AddDestination<IHubSpotApi, HubSpotOptions>("HubSpot", JsonNamingPolicy.CamelCase, static body => body.GetProperty("message").GetString())
            .AddHttpMessageHandler(static services =>
                new Authorization(() => Authorization.Bearer(services.GetRequiredService<IOptionsMonitor<HubSpotOptions>>().CurrentValue.Token)));
        hub.Services.AddScoped<HubSpotContacts>();
        hub.Handle<LeadEvent, HubSpotLeads>("HubSpot leads").Handle<ConversationEnded, HubSpotIntents>("HubSpot intents");
    }
}
