using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>What passes by itself is waited for; the copy goes on where it stopped. The hourly limit is not among it: the feed waits by itself.</summary>
internal static class Pause
{
    /// <returns>Null for what somebody has to see to.</returns>
    public static TimeSpan? After(KnowrithmException failure, TimeSpan? every) => failure switch
    {
        KnowrithmApiException { IsTransient: false } => null,
        _ => every,
    };
}
