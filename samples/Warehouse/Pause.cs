using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>What passes by itself is waited for; the copy goes on where it stopped. The hourly limit is not among it: the feed waits by itself.</summary>
internal static class Pause
{
    /// <param name="failure">Why a pass failed. Where several lists did, it is an aggregate, and the worst of them counts.</param>
    /// <param name="every">How long to wait; null for never.</param>
    /// <returns>Null for what somebody has to see to.</returns>
    public static TimeSpan? After(Exception failure, TimeSpan? every) => failure switch
    {
        AggregateException { InnerExceptions: { Count: > 0 } several } => several.All(one => After(one, every) is not null) ? every : null,
        KnowrithmApiException { IsTransient: false } => null,
        KnowrithmException => every,
        _ => null,
    };
}
