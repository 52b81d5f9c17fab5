using Refit;

namespace Acme.IntegrationHub.Jira;

internal interface IJiraApi
{
    [Post("/rest/api/3/search/jql")]
    Task<JiraFound> SearchAsync([Body] JiraSearch search, CancellationToken cancellationToken);

    [Get("/rest/api/3/issue/{id}")]
    Task<JiraIssue> GetIssueAsync(string id, string fields, CancellationToken cancellationToken);

    [Post("/rest/api/3/issue")]
    Task<JiraIssue> CreateIssueAsync([Body] JiraCreate issue, CancellationToken cancellationToken);

    [Put("/rest/api/3/issue/{id}")]
    Task EditIssueAsync(string id, [Body] JiraEdit edit, CancellationToken cancellationToken);

    [Multipart]
    [Post("/rest/api/3/issue/{id}/attachments")]
    [Headers("X-Atlassian-Token: no-check")]
    Task AttachAsync(string id, ByteArrayPart file, CancellationToken cancellationToken);
}

internal sealed record JiraSearch(string Jql, IReadOnlyList<string> Fields, int MaxResults);

internal sealed record JiraFound(IReadOnlyList<JiraIssue> Issues);

internal sealed record JiraIssue(string Id, JiraFields? Fields);

internal sealed record JiraFields(IReadOnlyList<string>? Labels, IReadOnlyList<JiraAttachment>? Attachment);

internal sealed record JiraAttachment(string Filename);

internal sealed record JiraCreate(Dictionary<string, object?> Fields);

internal sealed record JiraEdit(JiraChanges Update);

internal sealed record JiraChanges(IReadOnlyList<JiraAdd<string>> Labels, IReadOnlyList<JiraAdd<JiraComment>> Comment);

internal sealed record JiraAdd<T>(T Add);

internal sealed record JiraComment(object Body);
