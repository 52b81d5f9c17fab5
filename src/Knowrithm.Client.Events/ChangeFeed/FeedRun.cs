using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>What the lists of one run share.</summary>
internal sealed class FeedRun(IChangeStore store, EventOwner owner, BodyCodec codec, ChangeFeedOptions options, TimeProvider time, ILogger logger)
{
    private long _changes;

    public required FeedBudget Budget { get; init; }

    /// <summary>The lists whose events are raised.</summary>
    public required ChangeFeedLists Lists { get; init; }

    /// <summary>Whether webhooks are received too, so that a change that none has brought was missed.</summary>
    public bool ExpectsWebhooks { get; init; }

    /// <summary>Whether each change is a commit of its own.</summary>
    public bool CommitsEach { get; init; }

    /// <summary>The account, where it is known.</summary>
    public string? Company { get; set; }

    public IProgress<ChangeFeedProgress>? Progress { get; init; }

    public FeedTelemetry? Telemetry { get; init; }

    /// <summary>Waits while too many events wait for their handlers.</summary>
    public Func<CancellationToken, Task>? Gate { get; init; }

    public ChangeFeedOptions Options => options;

    public ILogger Logger => logger;

    public DateTimeOffset Now => time.GetUtcNow();

    public long Changes => Interlocked.Read(ref _changes);

    public ValueTask<ChangeCheckpoint> ReadAsync(string list, CancellationToken token) => store.ReadCheckpointAsync(owner, list, token);

    public async Task<Dictionary<string, ChangeState>> FindAsync(string list, IReadOnlyCollection<string> keys, CancellationToken token) =>
        keys.Count == 0 ? [] : (await store.FindStatesAsync(owner, list, [.. keys], token)).ToDictionary(static state => state.Key, StringComparer.Ordinal);

    public ValueTask<IReadOnlyList<ChangeState>> ListAsync(string list, long pass, string? after, int count, CancellationToken token) =>
        store.ListStatesAsync(owner, list, pass, after, count, token);

    public ValueTask<ChangeCounts> CountAsync(string list, long pass, CancellationToken token) => store.CountStatesAsync(owner, list, pass, token);

    public async Task<bool> CommitAsync(ChangeCommit commit, CancellationToken token)
    {
        var result = await store.CommitChangesAsync(owner, commit, token);
        if (!result.IsCommitted) return false;
        Interlocked.Add(ref _changes, commit.Changes.Count);
        foreach (var change in commit.Changes) Telemetry?.Change(change.Event);
        return true;
    }

    /// <summary>Makes a request when the budget allows it; after 429, again when the server allows it.</summary>
    public async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken token)
    {
        while (true)
        {
            await Budget.SpendAsync(token);
            try
            {
                return await call(token);
            }
            catch (KnowrithmRateLimitException e)
            {
                var wait = e.RetryAfter ?? TimeSpan.FromMinutes(1);
                EventsLog.FeedThrottled(logger, wait);
                Budget.Pause(wait);
            }
        }
    }

    public FeedItem? Read(ChangeState state) => FeedItem.Parse(codec.Decode(state.Data).Span);

    public ChangeState Write(ChangeState state, FeedItem item) => state with { Data = codec.Encode(item.ToBytes()) };

    public FeedMessages ReadMessages(ChangeState? state) => state is null ? new() : FeedMessages.Parse(codec.Decode(state.Data).Span);

    public ChangeState Write(ChangeState state, FeedMessages messages) => state with { Data = codec.Encode(messages.ToBytes()) };

    /// <summary>A change of an item, and what makes it that change: for all but a creation, the version of the state that it leads to.</summary>
    public KnowrithmChange Change<T>(WebhookEventType type, T resource, DateTimeOffset? at, string distinct, DeletionEvidence? evidence = null)
        where T : ApiObject
    {
        var body = KnowrithmEvent.Write(type, resource, at ?? Now, evidence);
        var one = KnowrithmEvent.Parse(body);
        return new()
        {
            Event = one,
            Stored = new()
            {
                Key = EventKey.OfCreated(one) ?? EventKey.OfChange($"{type.Value}\n{distinct}"),
                Type = EventNames.Of(one),
                Subject = EventKey.SubjectOf(one),
                Body = codec.Encode(body),
                Source = EventSource.ChangeFeed,
            },
        };
    }
}
