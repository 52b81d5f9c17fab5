namespace Knowrithm.Client;

/// <summary>The time-outs of <see cref="KnowrithmClientOptions"/>.</summary>
public enum KnowrithmTimeoutBudget
{
    /// <summary><see cref="KnowrithmClientOptions.AttemptTimeout"/>: one attempt of a request.</summary>
    Attempt,

    /// <summary><see cref="KnowrithmClientOptions.CallTimeout"/>: a call with all its retries.</summary>
    Call,

    /// <summary><see cref="KnowrithmClientOptions.OperationTimeout"/>: waiting for a background task.</summary>
    Operation,

    /// <summary><see cref="KnowrithmClientOptions.UploadTimeout"/>: an upload of documents.</summary>
    Upload,
}
