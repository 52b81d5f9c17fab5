using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A builder that adds handlers and a store to the event engine. Returned by <c>AddKnowrithmEvents</c>.</summary>
public sealed class KnowrithmEventsBuilder
{
    internal KnowrithmEventsBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Adds a class that handles events of a type, and of the types below it. It is created for each attempt in a scope of its own, unless it is
    /// registered otherwise.
    /// </summary>
    /// <typeparam name="TEvent">The events.</typeparam>
    /// <typeparam name="THandler">The class.</typeparam>
    /// <param name="configure">Configures the handler; null for the defaults.</param>
    /// <param name="name">
    /// The handler's name in the store; null for the names of the class and the event, without namespaces. If it changes, state the old name as
    /// <see cref="EventHandlerOptions.RenamedFrom"/> when it changes.
    /// </param>
    /// <exception cref="ArgumentException">Thrown when a handler of that name exists; case does not matter.</exception>
    public KnowrithmEventsBuilder AddHandler<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        Action<EventHandlerOptions>? configure = null, string? name = null)
        where TEvent : KnowrithmEvent
        where THandler : class, IEventHandler<TEvent>
    {
        Services.TryAddScoped<THandler>();
        return Add(name ?? $"{typeof(THandler).Name} {typeof(TEvent).Name}", true, typeof(TEvent), false, configure, static (context, token) =>
            context.Services.GetRequiredService<THandler>().HandleAsync((TEvent)context.Event, context, token));
    }

    /// <summary>Adds a function that handles events of a type, and of the types below it; <see cref="EventContext.Services"/> is its scope.</summary>
    /// <typeparam name="TEvent">The events.</typeparam>
    /// <param name="name">The handler's name in the store.</param>
    /// <param name="handle">The function.</param>
    /// <param name="configure">Configures the handler; null for the defaults.</param>
    /// <exception cref="ArgumentException">Thrown when a handler of that name exists; case does not matter.</exception>
    public KnowrithmEventsBuilder AddHandler<TEvent>(
        string name, Func<TEvent, EventContext, CancellationToken, Task> handle, Action<EventHandlerOptions>? configure = null)
        where TEvent : KnowrithmEvent
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(handle);
        return Add(name, true, typeof(TEvent), false, configure, (context, token) => handle((TEvent)context.Event, context, token));
    }

    /// <summary>Adds a function without a name. With a durable store, the host then throws at start, since rows are found by the handler's name.</summary>
    /// <typeparam name="TEvent">The events.</typeparam>
    /// <param name="handle">The function.</param>
    public KnowrithmEventsBuilder AddHandler<TEvent>(Func<TEvent, EventContext, CancellationToken, Task> handle)
        where TEvent : KnowrithmEvent
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Add(
            $"{typeof(TEvent).Name} #{Entries().Count() + 1}", false, typeof(TEvent), false, null, (context, token) =>
                handle((TEvent)context.Event, context, token));
    }

    /// <summary>Adds a class that handles the events that no other handler takes, whatever their type.</summary>
    /// <typeparam name="THandler">The class.</typeparam>
    /// <param name="configure">Configures the handler; null for the defaults.</param>
    /// <param name="name">The handler's name in the store; null for the class's name.</param>
    /// <exception cref="ArgumentException">Thrown when a handler of that name exists; case does not matter.</exception>
    public KnowrithmEventsBuilder AddFallback<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        Action<EventHandlerOptions>? configure = null, string? name = null)
        where THandler : class, IEventHandler<KnowrithmEvent>
    {
        Services.TryAddScoped<THandler>();
        return Add(name ?? typeof(THandler).Name, true, typeof(KnowrithmEvent), true, configure, static (context, token) =>
            context.Services.GetRequiredService<THandler>().HandleAsync(context.Event, context, token));
    }

    /// <summary>Adds a function that handles the events that no other handler takes, whatever their type.</summary>
    /// <param name="name">The handler's name in the store.</param>
    /// <param name="handle">The function.</param>
    /// <param name="configure">Configures the handler; null for the defaults.</param>
    /// <exception cref="ArgumentException">Thrown when a handler of that name exists; case does not matter.</exception>
    public KnowrithmEventsBuilder AddFallback(
        string name, Func<KnowrithmEvent, EventContext, CancellationToken, Task> handle, Action<EventHandlerOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(handle);
        return Add(name, true, typeof(KnowrithmEvent), true, configure, (context, token) => handle(context.Event, context, token));
    }

    /// <summary>
    /// Adds a handler that remembers whose conversation each is, from <c>conversation.started</c>, for <see cref="EventMemory.FindLeadIdAsync"/>. Adding it
    /// twice changes nothing.
    /// </summary>
    public KnowrithmEventsBuilder RememberLeads()
    {
        const string name = "Leads of conversations";
        if (Entries().Any(static entry => entry.Name == name)) return this;
        return AddHandler<ConversationStarted>(name, static async (started, context, token) =>
            await context.Services.GetRequiredService<EventMemory>().StoreLeadAsync(started, token));
    }

    /// <summary>Stores events in another implementation of <see cref="IEventStore"/>.</summary>
    /// <param name="create">Creates the store, once.</param>
    public KnowrithmEventsBuilder UseStore(Func<IServiceProvider, IEventStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.RemoveAll<IEventStore>();
        Services.AddSingleton(create);
        return this;
    }

    /// <summary>
    /// Forwards events to the application's own message bus, in the place of a store. The class is created for each delivery in a scope of its own, unless it
    /// is registered otherwise. A later call replaces an earlier one.
    /// </summary>
    /// <remarks>
    /// A delivery gets 202 when the forwarder has returned, and 503 when it threw or took longer than <see cref="KnowrithmEventsOptions.AppendTimeout"/>. Each
    /// event is forwarded at least once. Handlers belong behind the bus then: with a handler or a store registered as well, the host throws at start.
    /// </remarks>
    /// <typeparam name="TForwarder">The class.</typeparam>
    public KnowrithmEventsBuilder ForwardTo<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TForwarder>()
        where TForwarder : class, IEventForwarder
    {
        Services.TryAddScoped<TForwarder>();
        return ForwardTo(static (forwarded, services, token) => services.GetRequiredService<TForwarder>().ForwardAsync(forwarded, token));
    }

    /// <summary>Forwards events with a function, to which the services of the delivery's scope are passed. See <see cref="ForwardTo{TForwarder}"/>.</summary>
    /// <param name="forward">The function.</param>
    public KnowrithmEventsBuilder ForwardTo(Func<ForwardedEvent, IServiceProvider, CancellationToken, ValueTask> forward)
    {
        ArgumentNullException.ThrowIfNull(forward);
        Services.RemoveAll<EventForwarding>();
        Services.AddSingleton(new EventForwarding(forward));
        return this;
    }

    /// <summary>
    /// Adds the change feed: it polls the lists, and what differs from what it knows becomes the same events, for the same handlers. It runs on one instance
    /// at a time. It needs a registered <c>IKnowrithmClient</c>, and a durable store unless <see cref="ChangeFeedOptions.AllowMemory"/> is set. Settings:
    /// code over the configuration section
    /// <c>Knowrithm:Events:ChangeFeed</c>. Adding it twice changes nothing but the settings.
    /// </summary>
    /// <param name="configure">Configures the feed; null for the defaults.</param>
    public KnowrithmEventsBuilder AddChangeFeed(Action<ChangeFeedOptions>? configure = null)
    {
        if (configure is not null) Services.Configure(configure);
        if (Services.Any(static service => service.ServiceType == typeof(ChangeFeed))) return this;
        Services.AddOptionsWithValidateOnStart<ChangeFeedOptions>();
        Services.AddSingleton<IValidateOptions<ChangeFeedOptions>, ChangeFeedOptionsValidator>();
        // Before the user's code, whatever the order of the calls: code wins over configuration.
        Services.Insert(0, ServiceDescriptor
            .Singleton<IConfigureOptions<ChangeFeedOptions>>(static p => new ChangeFeedOptionsBinding(p.GetService<IConfiguration>())));
        Services.AddSingleton(static p => FeedClient.Of(p, p.GetRequiredService<IOptions<ChangeFeedOptions>>().Value.ClientName));
        Services.AddSingleton(static p => PolledLists.Of(p.GetRequiredService<IOptions<ChangeFeedOptions>>().Value, p.GetRequiredService<HandlerCatalog>()));
        Services.AddSingleton<FeedTelemetry>();
        Services.AddSingleton<WebhookFacts>();
        Services.AddSingleton<ChangeFeed>();
        Services.AddSingleton<IChangeFeed>(static p => p.GetRequiredService<ChangeFeed>());
        Services.AddHostedService<ChangeFeedWorker>();
        return this;
    }

    private KnowrithmEventsBuilder Add(
        string name, bool isNamed, Type type, bool isFallback, Action<EventHandlerOptions>? configure, Func<EventContext, CancellationToken, Task> run)
    {
        if (Entries().Any(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))) throw new ArgumentException(
            $"An event handler named '{name}' is registered already: give this one another name.", nameof(name));
        if (name.Length > 200) throw new ArgumentException($"The handler's name '{name}' is longer than 200 characters.", nameof(name));
        var options = new EventHandlerOptions();
        configure?.Invoke(options);
        Services.AddSingleton(new HandlerEntry(name, isNamed, type, isFallback, options, run));
        return this;
    }

    private IEnumerable<HandlerEntry> Entries() => Services.Select(static service => service.IsKeyedService ? null : service.ImplementationInstance)
        .OfType<HandlerEntry>();
}
