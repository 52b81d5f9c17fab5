using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Salesforce;

/// <summary>An answer names no lifetime: it is the org's session setting, 2 hours by default. One that ends earlier shows as a 401.</summary>
internal sealed class SalesforceTokens(IServiceProvider services, IOptionsMonitor<SalesforceOptions> options, TimeProvider time) : TokenSource(time)
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(2);

    protected override string Credentials() => $"{options.CurrentValue.ClientId}\n{options.CurrentValue.ClientSecret}\n{options.CurrentValue.PrivateKey}";

    protected override async Task<(string Token, TimeSpan Lifetime)> FetchAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var settings = options.CurrentValue;
        Dictionary<string, string> form = settings.PrivateKey is { } key
            ? new()
            {
                ["grant_type"] = Jwt.Grant,
                ["assertion"] =
                Jwt.Sign(key, new { iss = settings.ClientId, sub = settings.Username, aud = settings.Audience, exp = now.AddMinutes(3).ToUnixTimeSeconds() })
            }
            : new() { ["grant_type"] = "client_credentials", ["client_id"] = settings.ClientId, ["client_secret"] = settings.ClientSecret! };
        return ((await services.GetRequiredService<ISalesforceTokenApi>().GetTokenAsync(form, cancellationToken)).AccessToken, Session);
    }
}
