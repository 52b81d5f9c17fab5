namespace Knowrithm.Client.Events;

/// <summary>The response to a delivery. It has no body.</summary>
/// <param name="StatusCode">
/// 200 handled, or handled or stored before, or not taken by any handler; 202 stored or forwarded; 400 signed, but not an event; 403 not signed by an accepted
/// secret, or too old; 413 too large; 500 a handler failed; 503 the store or the forwarder is unavailable, or the same event is being handled now.
/// </param>
/// <param name="Reason">The reason of a refusal, for logs; null when the delivery was accepted.</param>
/// <param name="RetryAfter">The header <c>Retry-After</c>; null for none.</param>
public readonly record struct WebhookReceipt(int StatusCode, string? Reason = null, TimeSpan? RetryAfter = null);
