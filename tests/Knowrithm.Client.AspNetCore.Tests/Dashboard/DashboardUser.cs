using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>Believes a header: a name, and roles.</summary>
internal sealed class DashboardUser(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-User";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } user) return Task.FromResult(AuthenticateResult.NoResult());
        var parts = user.Split(' ');
        var claims = parts.Skip(1).Select(static role => new Claim(ClaimTypes.Role, role)).Prepend(new(ClaimTypes.Name, parts[0]));
        return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name)));
    }
}
