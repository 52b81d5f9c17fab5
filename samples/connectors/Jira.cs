// Jira Cloud: an issue for each conversation that ended with low satisfaction; what each event says is a comment, its transcript an attachment.
//
// Copy this file into an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddJiraConnector(builder.Configuration.GetSection("Connectors:Jira"));
//
// At Knowrithm: an API key with the scope read.
// At Jira: an API token with the scopes read:jira-work and write:jira-work, of an account of its own with Browse Projects, Create Issues, Edit Issues, Add
//   Comments and Create Attachments in the one project. Such tokens work only at https://api.atlassian.com/ex/jira/{cloudId}; the cloud id is at
//   https://acme.atlassian.net/_edge/tenant_info. For a token without scopes set BaseAddress to https://acme.atlassian.net.
// Once: there is neither an external id nor an idempotency key. An issue is found by a label with the conversation's id; since searches lag behind writes, the
//   id of an issue that was created here is remembered, and read first. The event's own label says that its comment is there: both are written in one edit. An
//   attachment is found by its name.
// Text: Atlassian Document Format, in which text is never markup. Files are sent with a boundary of their own each time.
// Limits: by cost, 429 with Retry-After; 20 writes of an issue in 2 seconds; 255 characters a summary and a label, 32,767 a comment.
// Pages: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/
//   https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ · https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
// Checked against a copy of Atlassian's specification of the platform, v3, on 26 November 2026; the search route is newer than the copy.
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Connectors;

internal static class JiraConnector
{
    private const string Name = "Jira";
    private const string Api = "rest/api/3";
    private const string Fact = "jira issue";

    /// <summary>From a conversation with low satisfaction to an issue's fields: the table to change. Project and type are settings.</summary>
    internal static readonly (string From, string To, Func<RatedConversation, JsonNode> Value)[] IssueMapping =
    [
        ("conversation.title", "summary", one => SafeText.Line($"Low satisfaction: {one.Title}", 255)),
        ("conversation link", "description", one =>
            Document(one.Link is { } link ? $"A conversation at Knowrithm: {link}" : $"The conversation {one.Id} at Knowrithm.")),
        ("conversation.id", "labels", one => new JsonArray("knowrithm", Label(one))),
    ];

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:Jira</c>.</summary>
    public static KnowrithmEventsBuilder AddJiraConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddKnowrithmClient();
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.CloudId.Length > 0 || options.BaseAddress is not null, $"{section.Path}:CloudId is missing.")
            .Validate(static options => options.Email.Length > 0, $"{section.Path}:Email is missing.")
            .Validate(static options => options.Token.Length > 0, $"{section.Path}:Token is missing.")
            .Validate(static options => options.Project.Length > 0, $"{section.Path}:Project is missing.")
            .Validate(static options => options.BaseAddress is null || options.BaseAddress.Scheme == "https" || options.BaseAddress.IsLoopback,
                $"{section.Path}:BaseAddress must be an https address.");
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue;
            destination.BaseAddress = options.BaseAddress ?? new($"https://api.atlassian.com/ex/jira/{options.CloudId}");
            destination.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Email}:{options.Token}")));
            destination.Timeout = options.Timeout;
        });
        return events.RememberLeads().AddHandler<ConversationEnded, Handler>(static handler => handler.ReadsKnowrithm(), "Jira issues");
    }

    // Of the conversation: what its issue is found by. A label has no spaces.
    private static string Label(RatedConversation rated) =>
        $"knowrithm-{string.Concat(rated.Id.Take(200).Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'))}";

    private static JsonObject Document(string text) => new()
    {
        ["type"] = "doc",
        ["version"] = 1,
        ["content"] = new JsonArray([.. SafeText.Lines(text, 30_000).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => new JsonObject
        {
            ["type"] = "paragraph", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = line }),
        })]),
    };

    internal sealed record Options
    {
        /// <summary>The site's cloud id.</summary>
        public string CloudId { get; init; } = "";

        /// <summary>Instead of the cloud id, where the token has no scopes: <c>https://acme.atlassian.net</c>.</summary>
        public Uri? BaseAddress { get; init; }

        /// <summary>The account whose token it is.</summary>
        public string Email { get; init; } = "";

        /// <summary>The API token. A secret.</summary>
        public string Token { get; init; } = "";

        /// <summary>The project's key, such as <c>SUP</c>.</summary>
        public string Project { get; init; } = "";

        public string IssueType { get; init; } = "Task";

        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

        /// <summary>Low satisfaction: 1 to 5, this or less.</summary>
        public double EscalateAtMost { get; init; } = 2;

        /// <summary>A link back such as <c>https://desk.acme.example/conversations/{conversation_id}</c>; null for none.</summary>
        public string? ConversationLink { get; init; }
    }

    internal sealed class Handler(IHttpClientFactory clients, IKnowrithmClient knowrithm, EventMemory memory, IOptionsMonitor<Options> options)
        : IEventHandler<ConversationEnded>
    {
        public async Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
        {
            var rule = options.CurrentValue;
            var low = await knowrithm.FindLowRatingAsync(
                knowrithmEvent, context, memory, rule.EscalateAtMost, rule.ConversationLink, cancellationToken);
            if (low is not null) await WriteAsync(low, cancellationToken);
        }

        // Each step reads first, so that an attempt that broke off is only completed.
        private async Task WriteAsync(RatedConversation rated, CancellationToken cancellationToken)
        {
            using var http = clients.CreateClient(Name);
            var issue = await FindAsync(http, rated, cancellationToken) ?? await CreateAsync(http, rated, cancellationToken);
            var (address, label) = ($"{Api}/issue/{issue.GetProperty("id").GetString()}", $"knowrithm-event-{rated.EventMark}");
            if (!Names(issue, "labels", static one => one.GetString()).Contains(label))
                await http.SendJsonAsync(HttpMethod.Put, address, new JsonObject
                {
                    ["update"] = new JsonObject
                    {
                        ["labels"] = new JsonArray(new JsonObject { ["add"] = label }),
                        ["comment"] = new JsonArray(new JsonObject { ["add"] = new JsonObject { ["body"] = Document(rated.Summary) } }),
                    },
                }, cancellationToken: cancellationToken);
            var file = $"transcript-{rated.EventMark}.txt";
            if (!Names(issue, "attachment", static one => one.GetProperty("filename").GetString()).Contains(file))
                await AttachAsync(http, $"{address}/attachments", file,
                    await knowrithm.GetTranscriptAsync(rated.Id, cancellationToken: cancellationToken), cancellationToken);
        }

        private async Task<JsonElement?> FindAsync(HttpClient http, RatedConversation rated, CancellationToken cancellationToken)
        {
            if (await memory.FindAsync(EventSubject.Conversation(rated.Id), Fact, cancellationToken) is { } id
                && await http.FindJsonAsync($"{Api}/issue/{id}?fields=labels,attachment", cancellationToken) is { } known) return known;
            var project = options.CurrentValue.Project.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            var found = await http.SendJsonAsync(HttpMethod.Post, $"{Api}/search/jql", new JsonObject
            {
                ["jql"] = $"project = \"{project}\" AND labels = \"{Label(rated)}\" ORDER BY created ASC",
                ["fields"] = new JsonArray("labels", "attachment"),
                ["maxResults"] = 1,
            }, cancellationToken: cancellationToken);
            return found.GetProperty("issues").EnumerateArray().Select(static one => (JsonElement?)one).FirstOrDefault();
        }

        private async Task<JsonElement> CreateAsync(HttpClient http, RatedConversation rated, CancellationToken cancellationToken)
        {
            var fields = new JsonObject
            {
                ["project"] = new JsonObject { ["key"] = options.CurrentValue.Project },
                ["issuetype"] = new JsonObject { ["name"] = options.CurrentValue.IssueType },
            };
            foreach (var (_, to, value) in IssueMapping) fields[to] = value(rated);
            var issue = await http.SendJsonAsync(HttpMethod.Post, $"{Api}/issue", new JsonObject { ["fields"] = fields }, cancellationToken: cancellationToken);
            await memory.StoreAsync(EventSubject.Conversation(rated.Id), Fact, issue.GetProperty("id").GetString()!, cancellationToken);
            return issue;
        }

        private static async Task AttachAsync(HttpClient http, string address, string file, string text, CancellationToken cancellationToken)
        {
            using var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.ContentType = new("text/plain", "utf-8");
            part.Headers.ContentDisposition = new("form-data") { Name = "\"file\"", FileName = $"\"{file}\"" };
            using var content = new MultipartFormDataContent { part };
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };
            request.Headers.Add("X-Atlassian-Token", "no-check");
            using var response = await http.SendAsync(request, cancellationToken);
        }

        private static IEnumerable<string?> Names(JsonElement issue, string field, Func<JsonElement, string?> name) =>
            issue.TryGetProperty("fields", out var fields) && fields.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Select(name) : [];
    }
}
