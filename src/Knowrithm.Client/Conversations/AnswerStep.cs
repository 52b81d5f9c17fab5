namespace Knowrithm.Client;

/// <summary>A step from the stream, the task or the history, taken when its turn comes. It returns the event for the caller, or null for none.</summary>
internal delegate Task<ChatStreamEvent?> AnswerStep(CancellationToken cancellationToken);
