namespace Knowrithm.Client.Events;

/// <summary>How the application forwards events, as it was registered.</summary>
internal sealed record EventForwarding(Func<ForwardedEvent, IServiceProvider, CancellationToken, ValueTask> ForwardAsync);
