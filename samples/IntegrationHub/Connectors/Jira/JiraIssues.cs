using System.Text;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;
using Refit;

namespace Acme.IntegrationHub.Jira;

internal sealed class JiraIssues(IJiraApi api, Escalations escalations, IHubStore store, KeyedLocks locks, IOptionsMonitor<JiraOptions> options)
    : IEventHandler<ConversationEnded>
{
    private const string Asked = "labels,attachment";

    public async Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await escalations.OfAsync(knowrithmEvent, context, cancellationToken) is not { } escalation) return;
        using var turn = await locks.EnterAsync($"Jira {escalation.ConversationId}", cancellationToken);
        var issue = await FindAsync(escalation, cancellationToken) ?? await CreateAsync(escalation, cancellationToken);

        // Each step looks first, so that a run that broke off is only completed.
        var label = JiraMapping.EventLabel(escalation);
        if (issue.Fields?.Labels?.Contains(label) != true)
            await api.EditIssueAsync(issue.Id, new(new([new(label)], [new(new(JiraMapping.Document(escalation.Text)))])), cancellationToken);
        if (issue.Fields?.Attachment?.Any(file => file.Filename == escalation.FileName) != true)
            await api.AttachAsync(issue.Id, new ByteArrayPart(Encoding.UTF8.GetBytes(escalation.Transcript), escalation.FileName, "text/plain"),
                cancellationToken);
    }

    private async Task<JiraIssue?> FindAsync(Escalation escalation, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(Key(escalation), cancellationToken) is { } id && await api.GetIssueAsync(id, Asked, cancellationToken).OrNull() is { } known)
            return known;
        var jql = $"project = \"{options.CurrentValue.Project}\" AND labels = \"{JiraMapping.Label(escalation)}\" ORDER BY created ASC";
        return (await api.SearchAsync(new(jql, Asked.Split(','), 1), cancellationToken)).Issues is [var found, ..] ? found : null;
    }

    private async Task<JiraIssue> CreateAsync(Escalation escalation, CancellationToken cancellationToken)
    {
        var fields = JiraMapping.Issue.Apply(escalation);
        (fields["project"], fields["issuetype"]) = (new { key = options.CurrentValue.Project }, new { name = options.CurrentValue.IssueType });
        var issue = await api.CreateIssueAsync(new(fields), cancellationToken);
        await store.SetAsync(Key(escalation), issue.Id, cancellationToken);
        return issue;
    }

    private static string Key(Escalation escalation) => $"jira:{escalation.ConversationId}";
}
