namespace Acme.IntegrationHub.Jira;

/// <summary>Section <c>Connectors:Jira</c>. <see cref="ConnectorOptions.BaseUrl"/> is <c>https://acme.atlassian.net</c>.</summary>
internal sealed class JiraOptions : ConnectorOptions
{
    /// <summary>The account whose token it is.</summary>
    public string Email { get; set; } = "";

    /// <summary>The API token. A secret.</summary>
    public string Token { get; set; } = "";

    /// <summary>The project's key, such as <c>SUP</c>.</summary>
    public string Project { get; set; } = "";

    public string IssueType { get; set; } = "Task";

    public override IEnumerable<string> Problems() => [.. base.Problems(), .. Missing(("Email", Email), ("Token", Token), ("Project", Project))];
}
