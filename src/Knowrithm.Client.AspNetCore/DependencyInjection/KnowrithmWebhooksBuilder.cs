using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What <c>AddKnowrithmWebhooks</c> returns, for saying who handles what.</summary>
public sealed class KnowrithmWebhooksBuilder
{
    internal KnowrithmWebhooksBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Has events of a type, and of the types below it, handled by a class. It is made for each run in a scope of its own, unless it is registered otherwise. An event may have several handlers.
    /// </summary>
    /// <typeparam name="TEvent">The events.</typeparam>
    /// <typeparam name="THandler">The class.</typeparam>
    /// <param name="name">Its entry in the inbox; null for the names of the two types. One that changes is another handler: events handled under the old name would run again if redelivered.</param>
    /// <exception cref="ArgumentException">There is a handler of that name.</exception>
    public KnowrithmWebhooksBuilder AddHandler<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(string? name = null)
        where TEvent : KnowrithmEvent
        where THandler : class, IWebhookHandler<TEvent>
    {
        Services.TryAddScoped<THandler>();
        return Add<TEvent>(name ?? $"{typeof(THandler)} {typeof(TEvent).Name}", false, static (context, token) =>
            context.Services.GetRequiredService<THandler>().HandleAsync((TEvent)context.Event, context, token));
    }

    /// <summary>Has events of a type, and of the types below it, handled by a function; <see cref="WebhookContext.Services"/> has its scope.</summary>
    /// <typeparam name="TEvent">The events.</typeparam>
    /// <param name="handle">The function.</param>
    /// <param name="name">
    /// Its entry in the inbox; null for the type and a number, counted in the order of registration: give a name where that order may change between versions.
    /// </param>
    /// <exception cref="ArgumentException">There is a handler of that name.</exception>
    public KnowrithmWebhooksBuilder AddHandler<TEvent>(Func<TEvent, WebhookContext, CancellationToken, Task> handle, string? name = null)
        where TEvent : KnowrithmEvent
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Add<TEvent>(name ?? Numbered(typeof(TEvent).Name), false, (context, token) => handle((TEvent)context.Event, context, token));
    }

    /// <summary>Has events that no other handler takes, known or unknown to this version, handled by a class. The JSON is in <see cref="KnowrithmEvent.Data"/> and <see cref="WebhookContext.Body"/>.</summary>
    /// <typeparam name="THandler">The class.</typeparam>
    /// <param name="name">Its entry in the inbox; null for the type's name.</param>
    /// <exception cref="ArgumentException">There is a handler of that name.</exception>
    public KnowrithmWebhooksBuilder AddFallback<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(string? name = null)
        where THandler : class, IWebhookHandler<KnowrithmEvent>
    {
        Services.TryAddScoped<THandler>();
        return Add<KnowrithmEvent>(name ?? $"{typeof(THandler)} fallback", true, static (context, token) =>
            context.Services.GetRequiredService<THandler>().HandleAsync(context.Event, context, token));
    }

    /// <summary>Has events that no other handler takes, known or unknown to this version, handled by a function.</summary>
    /// <param name="handle">The function.</param>
    /// <param name="name">Its entry in the inbox; null for a number.</param>
    /// <exception cref="ArgumentException">There is a handler of that name.</exception>
    public KnowrithmWebhooksBuilder AddFallback(Func<KnowrithmEvent, WebhookContext, CancellationToken, Task> handle, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Add<KnowrithmEvent>(name ?? Numbered("fallback"), true, (context, token) => handle(context.Event, context, token));
    }

    /// <summary>Puts an inbox of your own in the place of the one in memory.</summary>
    /// <typeparam name="TInbox">The inbox; registered as a singleton.</typeparam>
    public KnowrithmWebhooksBuilder UseInbox<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TInbox>()
        where TInbox : class, IWebhookInbox
    {
        Services.Replace(ServiceDescriptor.Singleton<IWebhookInbox, TInbox>());
        return this;
    }

    /// <summary>Puts an inbox of your own in the place of the one in memory.</summary>
    /// <param name="create">Makes it.</param>
    public KnowrithmWebhooksBuilder UseInbox(Func<IServiceProvider, IWebhookInbox> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>Accepts deliveries into a queue, and handles them afterwards.</summary>
    /// <param name="create">Makes it.</param>
    public KnowrithmWebhooksBuilder UseQueue(Func<IServiceProvider, IWebhookQueue> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.RemoveAll<IWebhookQueue>();
        Services.AddSingleton(create);
        return this;
    }

    private KnowrithmWebhooksBuilder Add<TEvent>(string name, bool isFallback, Func<WebhookContext, CancellationToken, Task> run)
    {
        if (Names().Contains(name)) throw new ArgumentException($"There is a webhook handler named '{name}' already: give this one another name.", nameof(name));
        Services.AddSingleton(new HandlerRegistration(name, typeof(TEvent), isFallback, run));
        return this;
    }

    private string Numbered(string name) => $"{name} {Names().Count(other => other.StartsWith(name + ' ', StringComparison.Ordinal)) + 1}";

    private IEnumerable<string> Names() => Services.Select(static service => service.IsKeyedService ? null : service.ImplementationInstance).OfType<HandlerRegistration>().Select(static handler => handler.Name);
}
