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

    [LoggerMessage(16, LogLevel.Warning, "{Count} webhooks were missed, as the change feed found in {List}: {Ids}.")]
    public static partial void WebhooksMissed(ILogger logger, int count, string list, string ids);

    [LoggerMessage(17, LogLevel.Information, "The change feed waits {Wait}, as the server asks.")]
    public static partial void FeedThrottled(ILogger logger, TimeSpan wait);

    [LoggerMessage(18, LogLevel.Warning, "The hourly limit of the API key is not known, so the change feed takes it for {Limit}. CallsPerHour states it.")]
    public static partial void LimitNotKnown(ILogger logger, Exception error, int limit);

    [LoggerMessage(19, LogLevel.Warning, "The change feed's lease could not be renewed or given back; it is tried again, or expires.")]
    public static partial void FeedLeaseFailed(ILogger logger, Exception error);

    [LoggerMessage(20, LogLevel.Information, "Pass {Pass} over {List}: {Covered} of {Total} read, {Changes} changes, {Calls} requests.")]
    public static partial void FeedProgress(ILogger logger, long pass, string list, long covered, long? total, long changes, long calls);

    [LoggerMessage(21, LogLevel.Information, "The change feed is done: {Changes} changes with {Calls} requests in {Took}. The next pass begins at {Next:u}.")]
    public static partial void FeedDone(ILogger logger, long changes, long calls, TimeSpan took, DateTimeOffset next);

    [LoggerMessage(22, LogLevel.Error, "The change feed stopped; the next try goes on where it stopped, at {Next:u}.")]
    public static partial void FeedFailed(ILogger logger, Exception error, DateTimeOffset next);

    [LoggerMessage(23, LogLevel.Information, "The change feed waits: {Waiting} events wait for their handlers.")]
    public static partial void FeedHeld(ILogger logger, long waiting);

    [LoggerMessage(24, LogLevel.Information, "The change feed may not read {What}, or it is not there; it goes on without.")]
    public static partial void FeedRefused(ILogger logger, Exception error, string what);

    [LoggerMessage(25, LogLevel.Information, "{Event} was delivered late: the change feed has told of a newer state, so it is not handled.")]
    public static partial void LateWebhook(ILogger logger, string @event);

    [LoggerMessage(
        26, LogLevel.Warning,
        "Handler {Handler} handled {Event} and its changes are saved, but the next event of its subject could not be made due; the next repair does that.")]
    public static partial void NotReleased(ILogger logger, Exception error, string handler, string @event);
}
