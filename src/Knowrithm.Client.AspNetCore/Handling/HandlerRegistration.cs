namespace Knowrithm.Client.Webhooks;

/// <summary>A handler as it was registered. Its name is its entry in the inbox.</summary>
internal sealed record HandlerRegistration(string Name, Type Event, bool IsFallback, Func<WebhookContext, CancellationToken, Task> Run);
