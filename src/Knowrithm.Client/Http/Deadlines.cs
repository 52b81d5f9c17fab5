using System.Collections.Concurrent;

namespace Knowrithm.Client.Http;

/// <summary>Sources of cancellation with a time limit. On the system's clock one is used again by a later call, with its timer.</summary>
internal sealed class Deadlines(TimeProvider time)
{
    private const int Most = 256;

    private readonly ConcurrentQueue<CancellationTokenSource> _free = [];

    public CancellationTokenSource Begin(TimeSpan budget)
    {
        if (time != TimeProvider.System) return new(budget, time);
        var source = _free.TryDequeue(out var used) ? used : new();
        source.CancelAfter(budget);
        return source;
    }

    public void End(CancellationTokenSource source)
    {
        if (time == TimeProvider.System && _free.Count < Most && source.TryReset()) _free.Enqueue(source);
        else source.Dispose();
    }
}
