using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.GoogleSheets;

internal sealed class GoogleTokens(IServiceProvider services, IOptionsMonitor<GoogleSheetsOptions> options, TimeProvider time) : TokenSource(time)
{
    private const string Scope = "https://www.googleapis.com/auth/spreadsheets";

    protected override string Credentials() => $"{options.CurrentValue.ClientEmail}\n{options.CurrentValue.PrivateKey}";

    protected override async Task<(string Token, TimeSpan Lifetime)> FetchAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var settings = options.CurrentValue;
        var assertion = Jwt.Sign(settings.PrivateKey, new
        {
            iss = settings.ClientEmail,
            scope = Scope,
            aud = new Uri(settings.TokenUrl, "/token").AbsoluteUri,
            iat = now.ToUnixTimeSeconds(),
            exp = now.AddHours(1).ToUnixTimeSeconds(),
        });
        var token = await services.GetRequiredService<IGoogleTokenApi>()
            .GetTokenAsync(new() { ["grant_type"] = Jwt.Grant, ["assertion"] = assertion }, cancellationToken);
        return (token.AccessToken, TimeSpan.FromSeconds(token.ExpiresIn));
    }
}
