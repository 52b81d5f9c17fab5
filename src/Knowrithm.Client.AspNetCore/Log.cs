using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Webhooks;

/// <summary>What is logged: names, keys and reasons, never a body or a secret.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A webhook was refused: {Reason}, request {RequestId}.")]
    public static partial void Refused(ILogger logger, string reason, string? requestId);

    [LoggerMessage(2, LogLevel.Error, "The changed webhook settings are wrong, so the ones before still count: {Problem}")]
    public static partial void ReloadRefused(ILogger logger, string problem);

    [LoggerMessage(3, LogLevel.Error, "{Handler} failed on {Event} {Key}, run {Run}.")]
    public static partial void HandlerFailed(ILogger logger, Exception error, string handler, string @event, string key, int run);

    [LoggerMessage(4, LogLevel.Error, "The webhook inbox is unavailable for {Event} {Key}.")]
    public static partial void InboxUnavailable(ILogger logger, Exception error, string @event, string key);

    [LoggerMessage(5, LogLevel.Warning, "{Handler} handled {Event} {Key}, but the inbox could not record it.")]
    public static partial void NotRecorded(ILogger logger, Exception error, string handler, string @event, string key);

    [LoggerMessage(6, LogLevel.Warning, "A claim could not be renewed for {Handler} on {Key}; it is tried again.")]
    public static partial void NotRenewed(ILogger logger, Exception error, string handler, string key);

    [LoggerMessage(7, LogLevel.Debug, "{Event} {Key}: {Handler} {State}.")]
    public static partial void Ran(ILogger logger, string @event, string key, string handler, WebhookHandlerState state);

    [LoggerMessage(8, LogLevel.Debug, "No handler takes {Event} {Key}.")]
    public static partial void NotWanted(ILogger logger, string @event, string key);

    [LoggerMessage(9, LogLevel.Error, "The webhook endpoint failed outside of its handlers: a filter, or a service that it needs.")]
    public static partial void EndpointFailed(ILogger logger, Exception error);

    [LoggerMessage(10, LogLevel.Warning, "A webhook's body could not be read.")]
    public static partial void BodyUnreadable(ILogger logger, Exception error);

    [LoggerMessage(11, LogLevel.Error, "The webhook's body was read before it came here: none of its {Length} bytes were left. Its signature is over the raw bytes, so no middleware may consume them first. Let that middleware leave this path alone, or call request.EnableBuffering() before it reads.")]
    public static partial void BodyConsumed(ILogger logger, long length);

    [LoggerMessage(12, LogLevel.Error, "Code of the application that was registered with a handler's token threw when the token was cancelled.")]
    public static partial void CancellationFailed(ILogger logger, Exception error);
}
