namespace Acme.IntegrationHub.HubSpot;

/// <summary>Section <c>Connectors:HubSpot</c>.</summary>
internal sealed class HubSpotOptions : ConnectorOptions
{
    public HubSpotOptions() => BaseUrl = new("https://api.hubapi.com");

    /// <summary>The private app's access token. A secret.</summary>
    public string Token { get; set; } = "";

    public override IEnumerable<string> Problems() => [.. base.Problems(), .. Missing(("Token", Token))];
}
