namespace Knowrithm.Client.Events;

/// <summary>How events are doing, and why.</summary>
/// <param name="State">The worst of it.</param>
/// <param name="Problems">What is wrong, a sentence each.</param>
/// <param name="Status">The store's counts; null when it is unavailable.</param>
/// <param name="Error">Why the store is unavailable.</param>
public sealed record EventHealthReport(EventHealthState State, IReadOnlyList<string> Problems, StoreStatus? Status = null, Exception? Error = null);
