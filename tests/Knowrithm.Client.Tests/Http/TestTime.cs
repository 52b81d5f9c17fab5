using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Tests;

/// <summary>
/// A clock that moves because of what waits for it, never because real time has gone by. A pause (<c>Task.Delay</c>) is over as soon as somebody
/// passes time. A limit, such as an attempt's timeout, runs out only where the other side has said that nothing more will come: <see cref="SilenceAsync"/>.
/// </summary>
internal sealed class TestTime : FakeTimeProvider
{
    private static readonly AsyncLocal<TestTime?> Current = new();

    private readonly object _lock = new();
    private readonly List<TestTimer> _timers = [];
    private readonly List<TimeSpan> _started = [];
    private int _silent;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TestTime() => Current.Value = this;

    public TestTime(DateTimeOffset start)
        : base(start) => Current.Value = this;

    /// <summary>Completes with the next change of what waits.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock) return _changed.Task;
        }
    }

    /// <summary>For a stub that never answers: infinite, and known to the clock of the test that it plays in.</summary>
    public static async Task SilenceAsync(CancellationToken cancellationToken)
    {
        var (time, hasLeft) = (Current.Value, 0);
        time?.Silence(1);
        // When the token fires, and not only when this method gets its turn: the clock must not move on in between. Whichever comes first.
        await using var _ = cancellationToken.Register(Leave);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            Leave();
        }

        void Leave()
        {
            if (Interlocked.Exchange(ref hasLeft, 1) == 0) time?.Silence(-1);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Not every task that waits is a pause: WaitAsync brings one too, and is a limit.
        var timer = new TestTimer(this, state?.GetType().Name.StartsWith("DelayPromise", StringComparison.Ordinal) == true,
            () => base.CreateTimer(callback, state, dueTime, period), dueTime);
        lock (_lock) _timers.Add(timer);
        Tell(dueTime);
        return timer;
    }

    /// <summary>How many timers of a length have been started so far.</summary>
    public int Started(TimeSpan length)
    {
        lock (_lock) return _started.Count(started => started == length);
    }

    /// <summary>Until the end of the next pause; null where nobody pauses.</summary>
    public TimeSpan? NextPause() => Next(static timer => timer.IsPause);

    /// <summary>Lets time pass until a call has ended, however it ends.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isSilent">Whether the test knows by itself that nothing more will come.</param>
    public async Task PassAsync(Task call, bool isSilent = false)
    {
        while (!call.IsCompleted)
        {
            var changed = Changed;
            if ((isSilent || Volatile.Read(ref _silent) > 0 ? Next(static _ => true) : NextPause()) is { } step) Advance(step);
            else if (!call.IsCompleted) await Task.WhenAny(call, changed).WaitAsync(Until.Guard);
        }
    }

    internal void Tell(TimeSpan? started = null)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            if (started is { } length) _started.Add(length);
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        changed.TrySetResult();
    }

    private void Silence(int change)
    {
        Interlocked.Add(ref _silent, change);
        Tell();
    }

    private TimeSpan? Next(Func<TestTimer, bool> counts)
    {
        lock (_lock) return _timers.Where(counts).Select(static timer => timer.Left).Where(static left => left > TimeSpan.Zero).Min();
    }
}
