using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;

namespace Knowrithm.Client.Webhooks;

/// <summary>Tells the application's middleware to leave the endpoint alone; also where a group of endpoints says otherwise.</summary>
internal static class ReceiverMetadata
{
    // What stands before this one comes from a group, what stands behind it from the caller.
    public static void Begin(EndpointBuilder endpoint) => endpoint.Metadata.Add(new Anonymous());

    public static void End(EndpointBuilder endpoint)
    {
        var own = endpoint.Metadata.SkipWhile(static item => item is not Anonymous);
        if (!own.OfType<EnableRateLimitingAttribute>().Any()) endpoint.Metadata.Add(new DisableRateLimitingAttribute());
        endpoint.Metadata.Add(new RequireAntiforgeryTokenAttribute(required: false));
        endpoint.Metadata.Add(new OutputCacheAttribute { NoStore = true });
    }

    private sealed class Anonymous : IAllowAnonymous;
}
