namespace Knowrithm.Client;

/// <summary>The progress of an operation.</summary>
/// <param name="OperationId">The task.</param>
/// <param name="Status">Its state.</param>
/// <param name="Progress">The progress, as the server counts it (usually 0 to 100); null where it does not send it.</param>
/// <param name="Message">The server's message.</param>
public sealed record OperationProgress(string OperationId, OperationStatus Status, double? Progress, string? Message);
