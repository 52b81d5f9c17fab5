using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.Salesforce;

/// <summary>
/// Salesforce: a Lead for each lead, enriched when a conversation ends with high intent.
/// <para>
/// Scopes at Knowrithm: <c>read</c>. At Salesforce: a connected app with the OAuth scope <c>api</c>, whose integration user may read, create and edit
/// Leads and the custom fields of the mapping, and nothing else. Signing in: OAuth client credentials, or JWT bearer with a certificate.
/// </para>
/// <para>
/// Salesforce's rules. Search before create: one SOQL query by external id or e-mail. External id: <c>Knowrithm_Lead_Id__c</c>, a text field of Lead
/// marked "External ID" and "Unique"; a lead that is not there is upserted by it (<c>PATCH …/Lead/Knowrithm_Lead_Id__c/{id}</c>: 201 created, 204 or
/// 200 updated, 300 when it is not unique), so that the same upsert twice is one record. A Lead requires <c>LastName</c> and <c>Company</c>. A
/// converted Lead cannot be changed: a 400, which parks the event. Limits: calls in 24 hours, and beyond them 403 <c>REQUEST_LIMIT_EXCEEDED</c>,
/// which counts as "later" here; 503 when busy. An expired session is 401 <c>INVALID_SESSION_ID</c>: a new token, once. Batches: 200 records, not
/// needed at one lead an event. Error body: <c>[{"errorCode":"…","message":"…","fields":["…"]}]</c>; of the token,
/// <c>{"error":"…","error_description":"…"}</c>.
/// </para>
/// <para>
/// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm ·
/// https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_client_credentials_flow.htm ·
/// https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm
/// </para>
/// </summary>
internal static class SalesforceConnector
{
    public static void AddSalesforce(this HubBuilder hub)
    {
        if (!hub.Has<SalesforceOptions>("Salesforce")) return;
        hub.Services.AddKnowrithmClient();
        hub.Services.AddDestination<ISalesforceTokenApi, SalesforceOptions>(
            "Salesforce token", JsonNamingPolicy.SnakeCaseLower, static body => body.GetProperty("error_description").GetString());
        hub.Services.AddSingleton<SalesforceTokens>();
        hub.Services.AddDestination<ISalesforceApi, SalesforceOptions>("Salesforce", names: null,
            static body => $"{body[0].GetProperty("errorCode").GetString()}: {body[0].GetProperty("message").GetString()}")
            .AddHttpMessageHandler(static services => new TokenHandler(services.GetRequiredService<SalesforceTokens>()));
        hub.Services.AddScoped<SalesforceRecords>();
        hub.Handle<LeadEvent, SalesforceLeads>("Salesforce leads").Handle<ConversationEnded, SalesforceIntents>("Salesforce intents");
    }
}
