using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Jira;

/// <summary>
/// Jira Cloud: one issue for each conversation with low satisfaction; what each event says is a comment, its transcript an attachment.
/// <para>
/// Scopes at Knowrithm: <c>read</c>. At Jira: an API token of an account of its own, with Browse Projects, Create Issues, Edit Issues, Add Comments
/// and Create Attachments in the one project (as a scoped token: <c>read:jira-work write:jira-work</c>). Basic: <c>{email}:{token}</c>.
/// </para>
/// <para>
/// Jira's rules. Search before create: by a label that holds the conversation's id; since searches lag behind writes, the id of an issue created here
/// is remembered and read directly first. It has neither an external id nor an idempotency key. The event's own label says that its comment is there; both
/// are written in one edit. An attachment is looked for by its name. Limits: by cost, 429 with <c>Retry-After</c>; 20 writes of one issue in 2
/// seconds. Error body: <c>{"errorMessages":["…"],"errors":{"field":"…"}}</c>. Texts are Atlassian Document Format.
/// </para>
/// <para>
/// https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ ·
/// https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ ·
/// https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/ ·
/// https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
/// </para>
/// </summary>
internal static class JiraConnector
{
    public static void AddJira(this HubBuilder hub)
    {
        if (!hub.Has<JiraOptions>("Jira")) return;
        hub.Services.AddKnowrithmClient();
        hub.Services.AddDestination<IJiraApi, JiraOptions>("Jira", JsonNamingPolicy.CamelCase, Error)
            .AddHttpMessageHandler(static services => new Authorization(() =>
            {
                var options = services.GetRequiredService<IOptionsMonitor<JiraOptions>>().CurrentValue;
                return Authorization.Basic(options.Email, options.Token);
            }));
        hub.Handle<ConversationEnded, JiraIssues>("Jira issues");
    }

    private static string Error(JsonElement body) => string.Join(' ',
    [
        .. body.TryGetProperty("errorMessages", out var messages) ? messages.EnumerateArray().Select(static message => message.GetString()) : [],
        .. body.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().Select(static error => $"{error.Name}: {error.Value.GetString()}") : [],
    ]);
}
