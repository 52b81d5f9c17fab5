using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>What is logged: names, keys and reasons, never a body or a secret.</summary>
internal static partial class EventsLog
{
    [LoggerMessage(1, LogLevel.Warning, "A webhook was refused: {Reason}, request {RequestId}.")]
    public static partial void Refused(ILogger logger, string reason, string? requestId);

    [LoggerMessage(2, LogLevel.Error, "The store of events is unavailable for {Event}.")]
    public static partial void NotAppended(ILogger logger, Exception error, string @event);

    [LoggerMessage(3, LogLevel.Error, "{Handler} failed on {Event}, attempt {Attempt}.")]
    public static partial void HandlerFailed(ILogger logger, Exception error, string handler, string @event, int attempt);

    [LoggerMessage(4, LogLevel.Warning, "What became of {Event} in {Handler} could not be recorded.")]
    public static partial void NotRecorded(ILogger logger, Exception error, string handler, string @event);

    [LoggerMessage(5, LogLevel.Warning, "A claim could not be renewed for {Handler} on {Event}; it is tried again.")]
    public static partial void NotRenewed(ILogger logger, Exception error, string handler, string @event);

    [LoggerMessage(6, LogLevel.Warning, "{Handler} lost its claim of {Event}: another instance has it.")]
    public static partial void LeaseLost(ILogger logger, string handler, string @event);

    [LoggerMessage(7, LogLevel.Error, "{Handler} is paused on all instances: {Reason}")]
    public static partial void Paused(ILogger logger, string handler, string reason);

    [LoggerMessage(8, LogLevel.Error, "The stored event {Event} cannot be read, so it is a dead letter.")]
    public static partial void Unreadable(ILogger logger, Exception error, string @event);

    [LoggerMessage(9, LogLevel.Error, "The store of events is unavailable; it is tried again until it is back.")]
    public static partial void StoreAway(ILogger logger, Exception error);

    [LoggerMessage(10, LogLevel.Information, "The store of events is available again.")]
    public static partial void StoreBack(ILogger logger);

    [LoggerMessage(11, LogLevel.Error, "Code that was registered with a handler's token threw when the token was cancelled.")]
    public static partial void CancellationFailed(ILogger logger, Exception error);

    [LoggerMessage(14, LogLevel.Error, "The stored event {Event} cannot be decrypted or decoded; it is retried.")]
    public static partial void NotDecoded(ILogger logger, Exception error, string @event);

    [LoggerMessage(15, LogLevel.Error, "{Event} could not be forwarded; its delivery gets 503.")]
    public static partial void NotForwarded(ILogger logger, Exception error, string @event);

    [LoggerMessage(12, LogLevel.Critical, "The engine failed; the event is claimed again when its lease expires.")]
    public static partial void EngineFailed(ILogger logger, Exception error);

    [LoggerMessage(13, LogLevel.Error, "The changed webhook settings are wrong, so the ones before still count: {Problem}")]
    public static partial void ReloadRefused(ILogger logger, string problem);
}
