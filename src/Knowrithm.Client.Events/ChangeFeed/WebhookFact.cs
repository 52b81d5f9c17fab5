namespace Knowrithm.Client.Events;

/// <summary>What a webhook means beside what was told before.</summary>
/// <param name="Write">The state to write with its event; null when it stays.</param>
/// <param name="Also">Another state to write.</param>
/// <param name="IsTold">Whether the feed has told the same.</param>
/// <param name="IsLate">Whether something newer was told.</param>
internal readonly record struct WebhookFact(ChangeStateWrite? Write = null, ChangeStateWrite? Also = null, bool IsTold = false, bool IsLate = false);
