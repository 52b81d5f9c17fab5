namespace Knowrithm.Client;

/// <summary>Time ran out. It says which of the budgets; your own cancellation is never this.</summary>
/// <param name="budget">The budget that ran out.</param>
/// <param name="limit">How much there was.</param>
/// <param name="innerException">What caused it.</param>
public sealed class KnowrithmTimeoutException(KnowrithmTimeoutBudget budget, TimeSpan limit, Exception? innerException = null)
    : KnowrithmException($"{budget switch
    {
        KnowrithmTimeoutBudget.Attempt => "One attempt took longer than AttemptTimeout",
        KnowrithmTimeoutBudget.Call => "The call, with its retries, took longer than CallTimeout",
        KnowrithmTimeoutBudget.Upload => "The upload took longer than UploadTimeout",
        _ => "The operation did not end within OperationTimeout",
    }} ({limit}).", innerException)
{
    /// <summary>The budget that ran out.</summary>
    public KnowrithmTimeoutBudget Budget { get; } = budget;

    /// <summary>How much there was.</summary>
    public TimeSpan Limit { get; } = limit;
}
