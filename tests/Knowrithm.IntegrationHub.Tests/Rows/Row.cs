using System.Security.Cryptography;
using Acme.IntegrationHub.StandIns;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>One line of the table: events, what the destination answers, and the file with what it must have been sent.</summary>
internal sealed record Row(string Name, StandIn StandIn, (string Type, Func<SharedSandbox, object> Data)[] Events,
    (string Method, string Path, int Status, string Body)[] Answers)
{
    private static readonly (string, Func<SharedSandbox, object>) LeadCreated =
        ("lead.created", static world =>
            new
            {
                id = world.LeadId,
                first_name = "Ada",
                last_name = "Lovelace",
                email = "ada@example.com",
                source = "pricing",
                created_at = SharedSandbox.Now
            });
    private static readonly (string, Func<SharedSandbox, object>) Started =
        ("conversation.started", static world => new { conversation_id = world.ConversationId, agent_id = world.AgentId, lead_id = world.LeadId });
    private static readonly (string, Func<SharedSandbox, object>) Message =
        ("message.received", static world =>
            new { id = "m1", conversation_id = world.ConversationId, role = "user", content = "Ship to <Canada> & [me](x)? ada@example.com" });
    private static readonly (string, Func<SharedSandbox, object>) EndedWell =
        ("conversation.ended", static world =>
            new { conversation_id = world.ConversationId, rating = 5, conversion_outcome = "demo_booked", ended_at = SharedSandbox.Now });
    private static readonly (string, Func<SharedSandbox, object>) EndedBadly =
        ("conversation.ended", static world => new { conversation_id = world.ConversationId, title = "Shipping", rating = 1, ended_at = SharedSandbox.Now });

    public Dictionary<string, string> Settings { get; init; } = [];

    public static IReadOnlyList<Row> All { get; } =
    [
        new("catch-hook", new CatchHookStandIn(), [LeadCreated, EndedBadly, Message], [("POST", "/catch/*", 200, """{"status":"success"}""")]),
        new("hubspot", new HubSpotStandIn(), [LeadCreated, Started, EndedWell],
        [
            ("GET", "/crm/v3/objects/contacts/*", 404, """{"status":"error","message":"resource not found"}"""),
            ("GET", "/crm/v3/objects/contacts/ada@example.com", 200, """{"id":"7","properties":{"knowrithm_lead_id":null}}"""),
            ("PATCH", "/crm/v3/objects/contacts/7", 200, """{"id":"7","properties":{}}"""),
        ]),
        new("hubspot-new", new HubSpotStandIn(), [LeadCreated],
        [
            ("GET", "/crm/v3/objects/contacts/*", 404, """{"status":"error","message":"resource not found"}"""),
            ("POST", "/crm/v3/objects/contacts", 201, """{"id":"7","properties":{}}"""),
        ]),
        new("salesforce", new SalesforceStandIn(), [LeadCreated, Started, EndedWell],
        [
            ("POST", "/services/oauth2/token", 200, """{"access_token":"00D-1","instance_url":"https://acme.my.salesforce.com"}"""),
            ("GET", "/services/data/v62.0/query", 200, """{"totalSize":0,"done":true,"records":[]}"""),
            ("PATCH", "/services/data/v62.0/sobjects/Lead/Knowrithm_Lead_Id__c/*", 201, """{"id":"00Q1","success":true}"""),
        ]),
        new("salesforce-jwt", new SalesforceStandIn(), [LeadCreated],
        [
            ("POST", "/services/oauth2/token", 200, """{"access_token":"00D-1"}"""),
            ("GET", "/services/data/v62.0/query", 200, """{"records":[{"Id":"00Q7","Knowrithm_Lead_Id__c":null,"Knowrithm_Updated_At__c":null}]}"""),
            ("PATCH", "/services/data/v62.0/sobjects/Lead/00Q7", 204, ""),
        ])
        {
            Settings = new() { ["Connectors:Salesforce:PrivateKey"] = RSA.Create(2048).ExportRSAPrivateKeyPem(),
                ["Connectors:Salesforce:Username"] = "hub@acme.example" },
        },
        new("google-sheets", new GoogleSheetsStandIn(), [LeadCreated],
        [
            ("POST", "/token", 200, """{"access_token":"ya29.1","expires_in":3599,"token_type":"Bearer"}"""),
            ("GET", "/v4/spreadsheets/1demo/values/*", 200, """{"range":"Leads!A1:A1","majorDimension":"COLUMNS"}"""),
            ("POST", "/v4/spreadsheets/1demo/values/*", 200, """{"updates":{"updatedRows":1}}"""),
        ]),
        new("zendesk", new ZendeskStandIn(), [Started, EndedBadly],
        [
            ("GET", "/api/v2/tickets", 200, """{"tickets":[]}"""), ("POST", "/api/v2/uploads", 201, """{"upload":{"token":"u1"}}"""),
                ("POST", "/api/v2/tickets", 201, """{"ticket":{"id":1}}"""),
        ]),
        new("zendesk-again", new ZendeskStandIn(), [Started, EndedBadly],
        [
            ("GET", "/api/v2/tickets", 200, """{"tickets":[{"id":3,"status":"open","tags":["knowrithm","vip"],"updated_at":"2026-03-04T05:00:00Z"}]}"""),
            ("POST", "/api/v2/uploads", 201, """{"upload":{"token":"u1"}}"""), ("PUT", "/api/v2/tickets/3", 200, """{"ticket":{"id":3}}"""),
        ]),
        new("zendesk-closed", new ZendeskStandIn(), [Started, EndedBadly],
        [
            ("GET", "/api/v2/tickets", 200, """{"tickets":[{"id":3,"status":"closed","tags":["knowrithm"],"updated_at":"2026-03-04T05:00:00Z"}]}"""),
            ("POST", "/api/v2/uploads", 201, """{"upload":{"token":"u1"}}"""), ("POST", "/api/v2/tickets", 201, """{"ticket":{"id":4}}"""),
        ]),
        new("jira", new JiraStandIn(), [Started, EndedBadly],
        [
            ("POST", "/rest/api/3/search/jql", 200, """{"issues":[],"isLast":true}"""), ("POST", "/rest/api/3/issue", 201, """{"id":"10001","key":"SUP-1"}"""),
            ("PUT", "/rest/api/3/issue/10001", 204, ""), ("POST", "/rest/api/3/issue/10001/attachments", 200, "[]"),
        ]),
        new("jira-again", new JiraStandIn(), [Started, EndedBadly],
        [
            ("POST", "/rest/api/3/search/jql", 200,
                """{"issues":[{"id":"10001","key":"SUP-1","fields":{"labels":["knowrithm"],"attachment":[{"filename":"transcript-before.txt"}]}}],"isLast":true}"""),
            ("PUT", "/rest/api/3/issue/10001", 204, ""), ("POST", "/rest/api/3/issue/10001/attachments", 200, "[]"),
        ]),
        new("intercom", new IntercomStandIn(), [Started, EndedBadly],
        [
            ("POST", "/contacts/search", 200, """{"type":"list","data":[]}"""), ("POST", "/contacts", 200, """{"type":"contact","id":"c1"}"""),
                ("POST", "/tickets/search", 200, """{"type":"ticket.list","tickets":[]}"""),
            ("POST", "/tickets", 200, """{"type":"ticket","id":"501"}"""), ("POST", "/tickets/501/reply", 200, """{"type":"ticket_part"}"""),
        ]),
        new("slack", new SlackStandIn(), [LeadCreated, Message, EndedBadly], [("POST", "/api/chat.postMessage", 200, """{"ok":true,"ts":"1.1"}""")]),
        new("teams", new TeamsStandIn(), [LeadCreated, Message, EndedBadly], [("POST", "/workflows/*", 202, "")]),
        new("twilio", new TwilioStandIn(), [LeadCreated, Message, EndedBadly],
            [("POST", "/2010-04-01/Accounts/AC42/Messages.json", 201, """{"sid":"SM1","status":"queued"}""")]),
    ];
}
