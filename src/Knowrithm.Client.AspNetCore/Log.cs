using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Webhooks;

/// <summary>What is logged about requests as such; what becomes of a delivery is logged by the engine.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The webhook endpoint failed outside of its handlers: a filter, or a service that it needs.")]
    public static partial void EndpointFailed(ILogger logger, Exception error);

    [LoggerMessage(2, LogLevel.Warning, "A webhook's body could not be read.")]
    public static partial void BodyUnreadable(ILogger logger, Exception error);

    [LoggerMessage(3, LogLevel.Error,
        "The webhook's body was read before it came here: none of its {Length} bytes were left. Its signature is over the raw bytes, so no middleware may " +
        "consume them first. Let that middleware leave this path alone, or call request.EnableBuffering() before it reads.")]
    public static partial void BodyConsumed(ILogger logger, long length);
}
