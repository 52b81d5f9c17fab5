namespace Knowrithm.Client;

/// <summary>News from the stream, the task or the history, to be judged when its turn comes: what to tell the asker, or null for nothing.</summary>
internal delegate Task<ChatStreamEvent?> AnswerStep(CancellationToken cancellationToken);
