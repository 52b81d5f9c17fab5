namespace Knowrithm.Client.Events;

/// <summary>The result of a health check of events.</summary>
/// <param name="State">The worst of all findings.</param>
/// <param name="Problems">The problems, one sentence each.</param>
/// <param name="Status">The store's counts; null when it is unavailable.</param>
/// <param name="Error">The error of the store or of the last delivery that could not be stored or forwarded; null without one.</param>
public sealed record EventHealthReport(EventHealthState State, IReadOnlyList<string> Problems, StoreStatus? Status = null, Exception? Error = null);
