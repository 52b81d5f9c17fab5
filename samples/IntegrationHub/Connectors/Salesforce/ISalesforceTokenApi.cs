using Refit;

namespace Acme.IntegrationHub.Salesforce;

internal interface ISalesforceTokenApi
{
    [Post("/services/oauth2/token")]
    Task<SalesforceToken> GetTokenAsync([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellationToken);
}

internal sealed record SalesforceToken(string AccessToken);
