using Refit;

namespace Acme.IntegrationHub.GoogleSheets;

internal interface IGoogleTokenApi
{
    [Post("/token")]
    Task<GoogleToken> GetTokenAsync([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellationToken);
}

internal sealed record GoogleToken(string AccessToken, int ExpiresIn);
