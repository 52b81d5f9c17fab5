using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

internal static partial class RedisLog
{
    [LoggerMessage(1, LogLevel.Warning,
        "Redis at {Server} keeps no append-only file: the events that it has stored are lost when it stops. Set appendonly to yes, and appendfsync to always "
        + "where no acknowledged event may be lost.")]
    public static partial void NotPersistent(ILogger logger, string server);

    [LoggerMessage(2, LogLevel.Warning, "Redis has lost what it knew of {Application}: its handlers are registered again.")]
    public static partial void RegisteredAgain(ILogger logger, string application);
}
