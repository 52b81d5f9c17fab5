using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>What the lists of one run share.</summary>
internal sealed class FeedRun(IChangeStore store, EventOwner owner, BodyCodec codec, ChangeFeedOptions options, TimeProvider time, ILogger logger)
{
    private const int MostAttempts = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

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

    /// <summary>Is called when events were committed.</summary>
    public Action? Committed { get; init; }

    public ChangeFeedOptions Options => options;

    public ILogger Logger => logger;

    public DateTimeOffset Now => time.GetUtcNow();

    public long Changes => Interlocked.Read(ref _changes);

    /// <summary>How long before the last pass a change may have been made that it did not show, or left to its webhook.</summary>
    public TimeSpan Overlap => options.Overlap > options.WebhookGrace ? options.Overlap : options.WebhookGrace;

    public ValueTask<ChangeCheckpoint> ReadAsync(string list, CancellationToken token) => store.ReadCheckpointAsync(owner, list, token);

    public async Task<Dictionary<string, ChangeState>> FindAsync(string list, IReadOnlyCollection<string> keys, CancellationToken token) =>
        keys.Count == 0 ? [] : (await store.FindStatesAsync(owner, list, [.. keys], token)).ToDictionary(static state => state.Key, StringComparer.Ordinal);

    public ValueTask<IReadOnlyList<ChangeState>> ListAsync(string list, long pass, string? after, int count, CancellationToken token) =>
        store.ListStatesAsync(owner, list, pass, after, count, token);

    public ValueTask<ChangeCounts> CountAsync(string list, long pass, CancellationToken token) => store.CountStatesAsync(owner, list, pass, token);

    public async Task<bool> CommitAsync(ChangeCommit commit, CancellationToken token)
    {
        var result = await store.CommitChangesAsync(owner, commit, token);
        if (!result.IsCommitted || commit.Changes.Count == 0) return result.IsCommitted;
        Interlocked.Add(ref _changes, commit.Changes.Count);
        foreach (var change in commit.Changes) Telemetry?.Change(change.Event);
        Committed?.Invoke();
        return true;
    }

    /// <summary>
    /// Makes a request when the budget allows it. After 429, again when the server allows it; after another error that may pass, again up to four times. The
    /// client's own retries are off, so that the budget knows of each attempt.
    /// </summary>
    public async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken token)
    {
        for (var attempt = 1; ;)
        {
            await Budget.SpendAsync(token);
            try
            {
                return await call(token);
            }
            catch (KnowrithmRateLimitException e)
            {
                var wait = e.RetryAfter ?? LongestWait;
                EventsLog.FeedThrottled(logger, wait);
                Budget.Pause(wait);
            }
            catch (KnowrithmException e) when (attempt < MostAttempts && MayPass(e) && !token.IsCancellationRequested)
            {
                var wait = (e as KnowrithmApiException)?.RetryAfter ?? FirstWait * Math.Pow(2, attempt++ - 1);
                await Task.Delay(wait < LongestWait ? wait : LongestWait, time, token);
            }
        }
    }

    /// <summary>Makes a request that the key may not be allowed to make.</summary>
    /// <returns>Null when the server refuses it, for a reason that no repetition changes.</returns>
    public async Task<T?> TryCallAsync<T>(string what, Func<CancellationToken, Task<T>> call, CancellationToken token)
        where T : class
    {
        try
        {
            return await CallAsync(call, token);
        }
        catch (KnowrithmApiException e) when (IsRefusal(e))
        {
            EventsLog.FeedRefused(logger, e, what);
            return null;
        }
    }

    /// <summary>Whether a response refuses this request for good, and does not concern the credentials.</summary>
    public static bool IsRefusal(KnowrithmApiException error) => !error.IsTransient && error is not KnowrithmAuthenticationException;

    public FeedItem? Read(ChangeState state) => FeedItem.Parse(codec.Decode(state.Data).Span);

    public ChangeState Write(ChangeState state, FeedItem item) => state with { Data = codec.Encode(item.ToBytes()) };

    public FeedMessages ReadMessages(ChangeState? state) => state is null ? new() : FeedMessages.Parse(codec.Decode(state.Data).Span);

    public ChangeState Write(ChangeState state, FeedMessages messages) => state with { Data = codec.Encode(messages.ToBytes()) };

    /// <summary>A change of an item, and what makes it that change: for all but a creation, the version of the state that it leads to.</summary>
    public KnowrithmChange Change<T>(WebhookEventType type, T resource, DateTimeOffset? at, string distinct, DeletionEvidence? evidence = null)
        where T : ApiObject
    {
        var one = KnowrithmEvent.Create(type, resource, at ?? Now, evidence);
        return new(one, () => new()
        {
            Key = EventKey.OfCreated(one) ?? EventKey.OfChange($"{type.Value}\n{distinct}"),
            Type = EventNames.Of(one),
            Subject = EventKey.SubjectOf(one),
            Body = codec.Encode(one.WriteBody()),
            Source = EventSource.ChangeFeed,
        });
    }

    private static bool MayPass(KnowrithmException error) => error switch
    {
        KnowrithmApiException api => api.IsTransient,
        KnowrithmConnectionException or KnowrithmTimeoutException => true,
        _ => false,
    };
}
