using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives Knowrithm's webhooks an address.</summary>
public static class KnowrithmWebhooksEndpointExtensions
{
    /// <summary>
    /// Receives webhooks by POST. The answers, all without a body, are such that Knowrithm redelivers exactly when it should: 200 handled, or handled before, or of no interest; 202 accepted into the
    /// queue; 400 signed, but no event; 403 not signed by one of the secrets, or older than <see cref="KnowrithmWebhooksOptions.MaxAge"/>; 413 too large; 500 a handler failed;
    /// 503 with Retry-After the inbox is unavailable, or the same event is being handled now.
    /// </summary>
    /// <remarks>The signature is its authentication: policies of the application do not apply to it. No middleware before it may consume the body.</remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The route, for example <c>/webhooks/knowrithm</c>.</param>
    /// <exception cref="InvalidOperationException"><c>AddKnowrithmWebhooks</c> was not called.</exception>
    public static IEndpointConventionBuilder MapKnowrithmWebhooks(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(WebhookEndpoint)) == false)
            throw new InvalidOperationException("Call builder.Services.AddKnowrithmWebhooks() before app.MapKnowrithmWebhooks(…).");
        // Made with the first delivery: wrong settings are reported by the host's start.
        WebhookEndpoint? endpoint = null;
        return endpoints.MapPost(pattern, http => (endpoint ??= services.GetRequiredService<WebhookEndpoint>()).ReceiveAsync(http))
            .WithMetadata(new AllowAnonymousAttribute())
            .WithDisplayName($"Knowrithm webhooks {pattern}");
    }
}
