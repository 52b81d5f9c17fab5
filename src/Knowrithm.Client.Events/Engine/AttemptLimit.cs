using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>The token of an attempt or an append: cancelled when the host stops, the time is over or the claim is lost.</summary>
internal sealed class AttemptLimit : IAsyncDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly ITimer _timer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly long _started;

    public AttemptLimit(TimeSpan timeout, TimeProvider time, ILogger logger, CancellationToken stopping)
    {
        (Timeout, _time, _logger, _started) = (timeout, time, logger, time.GetTimestamp());
        _timer = time.CreateTimer(_ => Cancel(), null, timeout, System.Threading.Timeout.InfiniteTimeSpan);
        _stopping = stopping.UnsafeRegister(_ => Cancel(), null);
    }

    public CancellationToken Token => _source.Token;

    public TimeSpan Timeout { get; }

    public bool IsOver => IsOverBy(TimeSpan.Zero);

    public bool IsOverBy(TimeSpan more) => _time.GetElapsedTime(_started) >= Timeout + more;

    // What a handler or a forwarder registered with its token runs here, on a timer's thread: an exception would end the process.
    public void Cancel()
    {
        try
        {
            _source.Cancel();
        }
        catch (AggregateException e)
        {
            EventsLog.CancellationFailed(_logger, e);
        }
        catch (ObjectDisposedException)
        {
            // The attempt has ended at this moment.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _stopping.DisposeAsync();
        _source.Dispose();
    }
}
