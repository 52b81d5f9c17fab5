using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>
/// Where handlers run, as many at once as the options allow. While they are fast, events are claimed ahead of them, and recorded behind them, so that one
/// claim and one commit serve many; of slow ones nothing is claimed that could not start.
/// </summary>
internal sealed class AttemptSlots(IOptions<KnowrithmEventsOptions> options, TimeProvider time) : IDisposable
{
    private const int MostAhead = 50;
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    // What did not start is given back, long before its lease expires: another instance may have a free slot.
    private readonly TimeSpan _longestWait = options.Value.Lease / 3 is var third && third < LongestWait ? third : LongestWait;
    private readonly int _count = options.Value.Concurrency;
    private readonly SemaphoreSlim _free = new(Math.Max(1, options.Value.Concurrency));
    private double _milliseconds = double.PositiveInfinity;

    /// <summary>Gets how many events to claim: none while those that were claimed last long enough.</summary>
    /// <param name="claimed">How many are waiting, running or being recorded.</param>
    public int Room(int claimed)
    {
        // As many as the handlers take in that time, by how long they took last.
        var ahead = (int)Math.Clamp(_count * ((Ahead.TotalMilliseconds / Volatile.Read(ref _milliseconds)) - 1), 0, MostAhead);
        var room = _count + ahead - claimed;
        return room > ahead / 2 ? room : 0;
    }

    /// <returns>Null when none became free in time, or the host stops.</returns>
    public async Task<Slot?> EnterAsync(CancellationToken stopping)
    {
        if (!await WaitAsync(stopping)) return null;
        if (!stopping.IsCancellationRequested) return new(this, time.GetTimestamp());
        // It stopped while the slot became free.
        _free.Release();
        return null;
    }

    public void Dispose() => _free.Dispose();

    private async ValueTask<bool> WaitAsync(CancellationToken stopping)
    {
        if (await _free.WaitAsync(0, CancellationToken.None)) return true;
        using var late = new CancellationTokenSource(_longestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping);
        try
        {
            await _free.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            Volatile.Write(ref _milliseconds, double.PositiveInfinity);
            return false;
        }
    }

    private void Leave(TimeSpan taken)
    {
        var before = Volatile.Read(ref _milliseconds);
        Volatile.Write(ref _milliseconds, double.IsFinite(before) ? (before * 0.8) + (taken.TotalMilliseconds * 0.2) : taken.TotalMilliseconds);
        _free.Release();
    }

    internal sealed class Slot(AttemptSlots slots, long entered) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) slots.Leave(slots.Elapsed(entered));
        }
    }

    private TimeSpan Elapsed(long since) => time.GetElapsedTime(since);
}
