namespace Acme.IntegrationHub.Salesforce;

/// <summary>Section <c>Connectors:Salesforce</c>. <see cref="ConnectorOptions.BaseUrl"/> is My Domain: <c>https://acme.my.salesforce.com</c>.</summary>
internal sealed class SalesforceOptions : ConnectorOptions
{
    public string ApiVersion { get; set; } = "v62.0";

    /// <summary>The connected app's consumer key.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Client credentials: the consumer secret. A secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>JWT bearer, instead: the private key of the certificate, PEM. A secret.</summary>
    public string? PrivateKey { get; set; }

    /// <summary>JWT bearer: the user to act as.</summary>
    public string? Username { get; set; }

    /// <summary>JWT bearer: who is to read it; <c>https://test.salesforce.com</c> for a sandbox org.</summary>
    public string Audience { get; set; } = "https://login.salesforce.com";

    /// <summary>What a Lead's required <c>Company</c> is, since a visitor names none.</summary>
    public string Company { get; set; } = "(unknown)";

    public override IEnumerable<string> Problems() =>
    [
        .. base.Problems(),
        .. Missing(("ClientId", ClientId)),
        .. PrivateKey is null ? Missing(("ClientSecret (or PrivateKey and Username)", ClientSecret)) : Missing(("Username", Username)),
    ];
}
