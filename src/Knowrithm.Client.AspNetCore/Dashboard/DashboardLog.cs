using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>Who changed or opened what through the dashboard, and what failed.</summary>
internal static partial class DashboardLog
{
    [LoggerMessage(10, LogLevel.Error, "A request to the dashboard was refused: {Why}")]
    public static partial void Unprotected(ILogger logger, string why);

    [LoggerMessage(11, LogLevel.Error, "A request to the dashboard failed.")]
    public static partial void Failed(ILogger logger, Exception error);

    [LoggerMessage(12, LogLevel.Warning, "The dashboard {Pattern} allows anonymous requests.")]
    public static partial void Open(ILogger logger, string pattern);

    [LoggerMessage(13, LogLevel.Information, "{User} opened the body of {Event} in the dashboard.")]
    public static partial void BodyOpened(ILogger logger, string user, string @event);

    [LoggerMessage(14, LogLevel.Information, "{User} changed {Count} dead letters in the dashboard: {Action}.")]
    public static partial void Changed(ILogger logger, string user, long count, string action);

    [LoggerMessage(15, LogLevel.Information, "{User} began to {Action} {Total} dead letters of {Handler} with {ErrorType} in the dashboard.")]
    public static partial void Begun(ILogger logger, string user, string action, long total, string handler, string errorType);

    [LoggerMessage(16, LogLevel.Information, "The dashboard ended: {Action} {Done} of {Total} dead letters of {Handler} with {ErrorType}. {Outcome}")]
    public static partial void Ended(ILogger logger, string action, long done, long total, string handler, string errorType, string outcome);

    [LoggerMessage(17, LogLevel.Error, "The dashboard failed to {Action} dead letters of {Handler} with {ErrorType}.")]
    public static partial void JobFailed(ILogger logger, Exception error, string action, string handler, string errorType);

    [LoggerMessage(18, LogLevel.Information, "{User} {Action} the handler {Handler} in the dashboard.")]
    public static partial void Handler(ILogger logger, string user, string action, string handler);

    [LoggerMessage(19, LogLevel.Information, "{User} replayed {Event} for {Handler} in the dashboard.")]
    public static partial void Replayed(ILogger logger, string user, string @event, string handler);

    // The id may be personal data.
    [LoggerMessage(20, LogLevel.Information, "{User} erased what {Event} is about in the dashboard: {Count} events.")]
    public static partial void Erased(ILogger logger, string user, string @event, long count);
}
