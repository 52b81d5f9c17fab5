using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>What passes by itself is waited for; the copy goes on where it stopped.</summary>
internal static class Pause
{
    /// <returns>Null for what somebody has to see to.</returns>
    public static TimeSpan? After(KnowrithmException failure, TimeSpan? every) => failure switch
    {
        KnowrithmRateLimitException limit => limit.RetryAfter ?? TimeSpan.FromMinutes(1),
        KnowrithmApiException { IsTransient: false } => null,
        _ => every,
    };
}
