using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Webhooks;

internal static partial class Log
{
    [LoggerMessage(21, LogLevel.Error, "{Key} became a dead letter after {Runs} runs of {Handlers}.")]
    public static partial void Buried(ILogger logger, string key, int runs, string handlers);

    [LoggerMessage(22, LogLevel.Error, "The webhook queue is unavailable; it is tried again until it is back.")]
    public static partial void QueueUnavailable(ILogger logger, Exception error);

    [LoggerMessage(23, LogLevel.Warning, "What became of {Key} could not be recorded; it is taken over in time.")]
    public static partial void NotConcluded(ILogger logger, Exception error, string key);
}
