namespace Knowrithm.Client.Events;

/// <summary>The requests that the feed may make: in any hour no more than its share of the key's limit, and none before the server allows it again.</summary>
internal sealed class FeedBudget(TimeProvider time)
{
    private const int MinutesInHour = 60;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    // By elapsed time: the clock may be set.
    private readonly long _began = time.GetTimestamp();

    // The requests of each minute of the last hour, and of the one that it began in.
    private readonly SortedDictionary<long, int> _minutes = [];
    private readonly object _lock = new();
    private TimeSpan _notBefore;
    private long _inHour;
    private long _limit = long.MaxValue;
    private long _calls;

    /// <summary>The requests made so far.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    private TimeSpan Now => time.GetElapsedTime(_began);

    public void Limit(int callsPerHour, double share)
    {
        lock (_lock) _limit = Math.Max(1, (long)(callsPerHour * share));
    }

    public void Pause(TimeSpan wait)
    {
        var until = Now + (wait < ShortestPause ? ShortestPause : wait > Hour ? Hour : wait);
        lock (_lock) _notBefore = until > _notBefore ? until : _notBefore;
    }

    public async Task SpendAsync(CancellationToken cancellationToken)
    {
        while (Take() is { } wait) await Task.Delay(wait, time, cancellationToken);
    }

    /// <returns>How long to wait before trying again; null when the request may be made.</returns>
    private TimeSpan? Take()
    {
        lock (_lock)
        {
            var now = Now;
            if (now < _notBefore) return _notBefore - now;
            var minute = (long)now.TotalMinutes;
            while (_minutes.Count > 0 && _minutes.First() is var (oldest, count) && oldest < minute - MinutesInHour)
            {
                _minutes.Remove(oldest);
                _inHour -= count;
            }
            if (_inHour >= _limit) return TimeSpan.FromMinutes(_minutes.First().Key + MinutesInHour + 1) - now;
            _minutes[minute] = _minutes.GetValueOrDefault(minute) + 1;
            _inHour++;
            _calls++;
            return null;
        }
    }
}
