namespace Knowrithm.Client.Events;

/// <summary>The state of a store and its handlers.</summary>
/// <param name="Now">The store's clock.</param>
/// <param name="Handlers">Every handler that is registered or has rows.</param>
public sealed record StoreStatus(DateTimeOffset Now, IReadOnlyList<HandlerStatus> Handlers);
