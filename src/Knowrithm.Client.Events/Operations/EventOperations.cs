using System.Runtime.CompilerServices;

namespace Knowrithm.Client.Events;

internal sealed class EventOperations(EventPump pump, IEventStore store, BodyCodec codec, EventSignal signal, RunningAttempts running) : IEventOperations
{
    private const int PageSize = 100;

    public async IAsyncEnumerable<DeadLetter> ListDeadLettersAsync(
        DeadLetterFilter? filter = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await pump.EnsureReadyAsync(cancellationToken);
        for (DeadLetter? last = null; ;)
        {
            var page = await store.ListDeadLettersAsync(pump.Owner, filter ?? new(), last, PageSize, cancellationToken);
            foreach (var letter in page) yield return Readable(letter);
            if (page.Count < PageSize) yield break;
            last = page[^1];
        }
    }

    public async Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(
        DeadLetterFilter filter, DeadLetter? after, int count, CancellationToken cancellationToken = default)
    {
        await pump.EnsureReadyAsync(cancellationToken);
        return [.. (await store.ListDeadLettersAsync(pump.Owner, filter, after, count, cancellationToken)).Select(Readable)];
    }

    public async Task<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(CancellationToken cancellationToken = default)
    {
        await pump.EnsureReadyAsync(cancellationToken);
        var groups = await store.CountDeadLettersAsync(pump.Owner, cancellationToken);
        return [.. groups.OrderByDescending(static one => one.Count).ThenBy(static one => (one.Handler, one.ErrorType))];
    }

    public async Task<IReadOnlyList<EventRecord>> ListEventsAsync(
        EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await pump.EnsureReadyAsync(cancellationToken);
        var records = await store.ListEventsAsync(pump.Owner, filter, after, count, cancellationToken);
        return [.. records.Select(record => Readable(record, filter.IncludeBodies))];
    }

    public async Task<IReadOnlyList<EventRecord>> ListDueAsync(string handler, int count, CancellationToken cancellationToken = default)
    {
        await pump.EnsureReadyAsync(cancellationToken);
        return [.. (await store.ListDueAsync(pump.Owner, handler, count, cancellationToken)).Select(record => Readable(record, false))];
    }

    public Task<long> RequeueAsync(DeadLetterFilter filter, CancellationToken cancellationToken = default) =>
        DoAsync(() => store.RequeueAsync(pump.Owner, filter, cancellationToken), cancellationToken);

    public Task<long> DeleteDeadLettersAsync(DeadLetterFilter filter, CancellationToken cancellationToken = default) =>
        DoAsync(() => store.DeleteDeadLettersAsync(pump.Owner, filter, cancellationToken), cancellationToken);

    public Task<long> ReplayAsync(string handler, DateTimeOffset from, CancellationToken cancellationToken = default) =>
        DoAsync(() => store.ReplayAsync(pump.Owner, handler, from, cancellationToken), cancellationToken);

    public async Task<bool> ReplayAsync(string handler, string key, CancellationToken cancellationToken = default) =>
        await DoAsync(async () => await store.ReplayAsync(pump.Owner, handler, key, cancellationToken) ? 1 : 0, cancellationToken) > 0;

    public Task PauseAsync(string handler, string reason, CancellationToken cancellationToken = default) => DoAsync(async () =>
    {
        await store.PauseAsync(pump.Owner, handler, reason, null, cancellationToken);
        running.Pause(handler);
        return 0;
    }, cancellationToken);

    public Task ResumeAsync(string handler, CancellationToken cancellationToken = default) => DoAsync(async () =>
    {
        await store.ResumeAsync(pump.Owner, handler, cancellationToken);
        return 0;
    }, cancellationToken);

    public Task<long> RetireAsync(string handler, CancellationToken cancellationToken = default) =>
        DoAsync(() => store.RetireAsync(pump.Owner, handler, cancellationToken), cancellationToken);

    public Task<long> EraseSubjectAsync(EventSubject subject, CancellationToken cancellationToken = default) =>
        DoAsync(() => store.EraseSubjectAsync(pump.Owner, EventKey.Subject(subject), cancellationToken), cancellationToken);

    public Task DrainAsync(CancellationToken cancellationToken = default) => running.DrainAsync(cancellationToken);

    public void StopDraining()
    {
        running.StopDraining();
        signal.Set();
    }

    public Task<long> ExportDeadLettersAsync(Stream destination, DeadLetterFilter? filter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return DeadLetterExport.WriteAsync(ListDeadLettersAsync(filter, cancellationToken), destination, cancellationToken);
    }

    public async Task<StoreStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        await pump.EnsureReadyAsync(cancellationToken);
        return await store.CheckAsync(pump.Owner, cancellationToken);
    }

    private async Task<long> DoAsync(Func<ValueTask<long>> act, CancellationToken cancellationToken)
    {
        await pump.EnsureReadyAsync(cancellationToken);
        var count = await act();
        signal.Set();
        return count;
    }

    private DeadLetter Readable(DeadLetter letter)
    {
        var (body, problem) = Body(letter.Event);
        return new()
        {
            Id = letter.Id,
            Handler = letter.Handler,
            Attempts = letter.Attempts,
            At = letter.At,
            Error = Readable(letter.Error),
            BodyProblem = problem,
            Event = letter.Event.With(body),
        };
    }

    private EventRecord Readable(EventRecord record, bool hasBody)
    {
        var (body, problem) = hasBody ? Body(record.Event) : (default, null);
        return new(
            record.Event.With(body),
            [.. record.Handlers.Select(one => one.Error is { } error ? one with { Error = Readable(error) } : one)])
        {
            BodyProblem = problem,
        };
    }

    private EventError Readable(EventError error) => error with { Text = codec.Decode(error) };

    // One that cannot be read must not end the list of the others.
    private (ReadOnlyMemory<byte> Body, string? Problem) Body(StoredEvent one)
    {
        try
        {
            return (codec.Decode(one.Body), one.Body.IsEmpty ? "The body was erased or has expired." : null);
        }
        catch (Exception e)
        {
            return (default, $"{e.GetType().Name}: {e.Message}");
        }
    }
}
