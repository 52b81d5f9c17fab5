namespace Knowrithm.Client.Events;

/// <summary>How a store and its handlers are doing.</summary>
/// <param name="Now">The store's clock.</param>
/// <param name="Handlers">Every handler that is registered or has rows.</param>
public sealed record StoreStatus(DateTimeOffset Now, IReadOnlyList<HandlerStatus> Handlers);
