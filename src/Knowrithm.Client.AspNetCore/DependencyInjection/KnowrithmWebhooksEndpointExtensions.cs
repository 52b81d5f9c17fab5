using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives Knowrithm's webhooks an address.</summary>
public static class KnowrithmWebhooksEndpointExtensions
{
    /// <summary>
    /// Receives webhooks by POST. The answers, all without a body, are such that Knowrithm redelivers exactly when it should: 200 handled, or handled before, or of no interest; 202 accepted into the
    /// queue; 400 signed, but no event; 403 not signed by one of the secrets, or older than <see cref="KnowrithmWebhooksOptions.MaxAge"/>; 413 too large; 500 a handler failed;
    /// 503 with Retry-After the inbox is unavailable, or the same event is being handled now.
    /// </summary>
    /// <remarks>
    /// The signature is its authentication: policies of the application, its global rate limits, antiforgery and output caching do not apply to it. The response is complete when this endpoint
    /// returns, so that error pages and other middleware cannot replace its status. A rate limit applies when you add <c>RequireRateLimiting</c> to the returned builder.
    /// No middleware before it may consume the body.
    /// </remarks>
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
        var builder = endpoints.MapPost(pattern, http => (endpoint ??= services.GetRequiredService<WebhookEndpoint>()).ReceiveAsync(http)).WithDisplayName($"Knowrithm webhooks {pattern}");
        builder.Add(ReceiverMetadata.Begin);
        builder.Finally(route =>
        {
            ReceiverMetadata.End(route);
            // Filters of the application are inside the delegate by now.
            if (route.RequestDelegate is { } receive) route.RequestDelegate = ReceiverStatus.Guard(receive, services.GetRequiredService<ILogger<WebhookEndpoint>>);
        });
        return builder;
    }
}
