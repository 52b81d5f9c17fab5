using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>Tells a channel what happened. What the three have in common; how a post looks and where it goes is theirs.</summary>
internal abstract class ChannelHandler<TOptions> : IEventHandler<KnowrithmEvent>, IDisposable
    where TOptions : ChannelOptions
{
    private readonly IServiceScopeFactory _scopes;
    private readonly IOptionsMonitor<TOptions> _options;
    private readonly IHubStore _store;
    private readonly Digest _digest;

    protected ChannelHandler(IServiceScopeFactory scopes, IOptionsMonitor<TOptions> options, IHubStore store, TimeProvider time, IHostApplicationLifetime host)
    {
        (_scopes, _options, _store) = (scopes, options, store);
        _digest = new(() => _options.CurrentValue.Window, PostAsync, time, host.ApplicationStopping);
    }

    public async Task HandleAsync(KnowrithmEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (context.Services.GetRequiredService<Notes>().Of(knowrithmEvent, _options.CurrentValue) is not { } note) return;
        // None of them has an idempotency key or can be searched: what was posted is remembered here.
        if (await _store.GetAsync(Mark(note), cancellationToken) is null) await _digest.AddAsync(note, cancellationToken);
    }

    public void Dispose() => _digest.Dispose();

    /// <summary>Posts.</summary>
    /// <param name="services">A scope for this post: its API client has the address and secret of now.</param>
    /// <param name="options">The settings of now.</param>
    /// <param name="groups">What to tell.</param>
    /// <param name="more">How many conversations are left out.</param>
    /// <param name="cancellationToken">The host stops.</param>
    protected abstract Task PostAsync(IServiceProvider services, TOptions options, IReadOnlyList<NoteGroup> groups, int more,
        CancellationToken cancellationToken);

    private async Task PostAsync(IReadOnlyList<Note> notes, CancellationToken cancellationToken)
    {
        var (options, groups) = (_options.CurrentValue, NoteGroup.Of(notes));
        await using var scope = _scopes.CreateAsyncScope();
        await PostAsync(scope.ServiceProvider, options, [.. groups.Take(options.MaxItems)], Math.Max(0, groups.Count - options.MaxItems), cancellationToken);
        // Whoever waited for it, and also if nobody does any more.
        foreach (var note in notes) await _store.SetAsync(Mark(note), "posted", CancellationToken.None);
    }

    private string Mark(Note note) => $"{GetType().Name}:{note.Key}";
}
