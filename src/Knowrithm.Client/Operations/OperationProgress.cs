namespace Knowrithm.Client;

/// <summary>How far an operation is.</summary>
/// <param name="OperationId">The task.</param>
/// <param name="Status">Its state.</param>
/// <param name="Progress">How far, as the server counts (usually 0 to 100); null where it does not say.</param>
/// <param name="Message">The server's words.</param>
public sealed record OperationProgress(string OperationId, OperationStatus Status, double? Progress, string? Message);
