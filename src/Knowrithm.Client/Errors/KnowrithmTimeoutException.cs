namespace Knowrithm.Client;

/// <summary>The exception for a time-out of the client that elapsed. It is never thrown for your own cancellation.</summary>
public sealed class KnowrithmTimeoutException : KnowrithmException
{
    /// <summary>Creates the exception with the message for a time-out.</summary>
    /// <param name="budget">The time-out that elapsed.</param>
    /// <param name="limit">The length of the time-out.</param>
    /// <param name="innerException">The cause; for an operation, the failure of its last poll.</param>
    public KnowrithmTimeoutException(KnowrithmTimeoutBudget budget, TimeSpan limit, Exception? innerException = null)
        : this($"The {budget switch
        {
            KnowrithmTimeoutBudget.Attempt => $"attempt took longer than {nameof(KnowrithmClientOptions.AttemptTimeout)}",
            KnowrithmTimeoutBudget.Call => $"call, with its retries, took longer than {nameof(KnowrithmClientOptions.CallTimeout)}",
            KnowrithmTimeoutBudget.Upload => $"upload took longer than {nameof(KnowrithmClientOptions.UploadTimeout)}",
            _ => $"operation did not end within {nameof(KnowrithmClientOptions.OperationTimeout)}",
        }} ({limit}).", budget, limit, innerException)
    {
    }

    internal KnowrithmTimeoutException(string message, KnowrithmTimeoutBudget budget, TimeSpan limit, Exception? innerException)
        : base(message, innerException) => (Budget, Limit) = (budget, limit);

    /// <summary>The time-out that elapsed.</summary>
    public KnowrithmTimeoutBudget Budget { get; }

    /// <summary>The length of the time-out.</summary>
    public TimeSpan Limit { get; }
}
