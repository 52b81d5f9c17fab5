using System.Net;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Http;

/// <summary>What the client logs: routes and outcomes, never an address with ids, a header or a body.</summary>
internal sealed partial class Log(ILogger logger)
{
    public void Succeeded(Call call, HttpStatusCode status) => Succeeded(logger, call.Route, (int)status, call.Attempts);

    public void Failed(Call call, Exception failure) => Failed(logger, call.Route, failure.GetType().Name, call.Attempts, call.MayHaveBeenApplied);

    [LoggerMessage(1, LogLevel.Warning, "{Route} is retried after attempt {Attempt} ({Reason}), in {Delay}.")]
    public static partial void Retrying(ILogger logger, string route, int attempt, string reason, TimeSpan delay);

    [LoggerMessage(2, LogLevel.Debug, "{Route} returned {Status} after {Attempts} attempt(s).")]
    private static partial void Succeeded(ILogger logger, string route, int status, int attempts);

    [LoggerMessage(3, LogLevel.Warning, "{Route} failed: {Failure} after {Attempts} attempt(s); may have been applied: {MayHaveBeenApplied}.")]
    private static partial void Failed(ILogger logger, string route, string failure, int attempts, bool mayHaveBeenApplied);
}
