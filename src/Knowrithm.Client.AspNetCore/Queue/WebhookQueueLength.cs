namespace Knowrithm.Client.Webhooks;

/// <summary>How much a queue holds.</summary>
/// <param name="Waiting">Events that wait for a handler, or are with one.</param>
/// <param name="Retrying">Events that failed and wait for their next run.</param>
/// <param name="DeadLetters">Events that kept failing and wait for a person.</param>
public readonly record struct WebhookQueueLength(long Waiting, long Retrying, long DeadLetters);
