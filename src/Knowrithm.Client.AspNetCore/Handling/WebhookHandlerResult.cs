namespace Knowrithm.Client.Webhooks;

/// <summary>What came of one handler and one event.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="State">What came of it.</param>
/// <param name="Run">Which run it was, from 1; 0 when it did not run.</param>
/// <param name="Error">Why it failed.</param>
public readonly record struct WebhookHandlerResult(string Handler, WebhookHandlerState State, int Run = 0, Exception? Error = null);
