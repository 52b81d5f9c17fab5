using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Builder;

/// <summary>The endpoint that receives Knowrithm's webhooks.</summary>
public static class KnowrithmWebhooksEndpointExtensions
{
    /// <summary>Receives webhooks by POST. The responses, all without a body, are such that Knowrithm delivers again exactly when it should.</summary>
    /// <remarks>
    /// <para>
    /// With a durable store, a delivery gets 202 when it is stored, and 200 when it was stored before; its handlers run afterwards. Without one, its
    /// handlers run inside the request: 200 when all have handled it, 500 when one failed, which runs again when it is delivered again. 400: signed,
    /// but not an event. 403: not signed by one of the secrets, or older than <see cref="WebhookReceiverOptions.MaxAge"/>. 413: larger than
    /// <see cref="WebhookReceiverOptions.BodyLimit"/>. 503 with <c>Retry-After</c>: the store is unavailable, the same event is being handled now, or
    /// its handler is paused. With <c>ForwardTo</c>: 202 when the forwarder has returned, 503 when it failed.
    /// </para>
    /// <para>
    /// The signature is the endpoint's authentication: the application's policies, global rate limits, antiforgery and output caching do not apply to
    /// it. The response is complete when this endpoint returns, so that error pages and other middleware cannot replace its status. A rate limit
    /// applies when you add <c>RequireRateLimiting</c> to the returned builder. No middleware before it may consume the body.
    /// </para>
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The route, for example <c>/webhooks/knowrithm</c>.</param>
    /// <exception cref="InvalidOperationException">Thrown when <c>AddKnowrithmWebhooks</c> was not called.</exception>
    public static IEndpointConventionBuilder MapKnowrithmWebhooks(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(WebhookEndpoint)) == false)
            throw new InvalidOperationException("Call builder.Services.AddKnowrithmWebhooks() before app.MapKnowrithmWebhooks(…).");
        // Made with the first delivery: wrong settings are reported by the host's start.
        WebhookEndpoint? endpoint = null;
        var builder = endpoints.MapPost(pattern, http => (endpoint ??= services.GetRequiredService<WebhookEndpoint>()).ReceiveAsync(http))
            .WithDisplayName($"Knowrithm webhooks {pattern}");
        builder.Add(ReceiverMetadata.Begin);
        builder.Finally(route =>
        {
            ReceiverMetadata.End(route);
            // Filters of the application are inside the delegate by now.
            if (route.RequestDelegate is { } receive) route.RequestDelegate =
                ReceiverStatus.Guard(receive, services.GetRequiredService<ILogger<WebhookEndpoint>>);
        });
        return builder;
    }
}
