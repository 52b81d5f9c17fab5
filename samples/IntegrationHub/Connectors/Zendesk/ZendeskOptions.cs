namespace Acme.IntegrationHub.Zendesk;

/// <summary>Section <c>Connectors:Zendesk</c>. <see cref="ConnectorOptions.BaseUrl"/> is <c>https://acme.zendesk.com</c>.</summary>
internal sealed class ZendeskOptions : ConnectorOptions
{
    /// <summary>The agent whose token it is.</summary>
    public string Email { get; set; } = "";

    /// <summary>The API token. A secret.</summary>
    public string Token { get; set; } = "";

    public string Priority { get; set; } = "high";

    public override IEnumerable<string> Problems() => [.. base.Problems(), .. Missing(("Email", Email), ("Token", Token))];
}
