using System.Diagnostics;

namespace Knowrithm.Client.Benchmarks;

/// <summary>One of the ways to do the same thing.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="TurnAsync">Does it for a turn.</param>
internal sealed record Way(string Name, Func<Task<Lap>> TurnAsync)
{
    /// <summary>One that runs in this process.</summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="calls">The number of operations in a turn, so that it takes some milliseconds.</param>
    /// <param name="call">The operation.</param>
    public static Way Here(string name, int calls, Func<Task> call) => new(name, () => MeasureAsync(calls, async () =>
    {
        for (var i = 0; i < calls; i++) await call();
    }));

    /// <summary>The same for something that takes no time to wait for.</summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="calls">The number of operations in a turn.</param>
    /// <param name="call">The operation.</param>
    public static Way Here(string name, int calls, Action call) => new(name, () => MeasureAsync(calls, () =>
    {
        for (var i = 0; i < calls; i++) call();
        return Task.CompletedTask;
    }));

    /// <summary>The same by several callers at once.</summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="callers">The number of callers.</param>
    /// <param name="calls">The number of operations of all callers in a turn.</param>
    /// <param name="call">The operation.</param>
    public static Way Crowd(string name, int callers, int calls, Func<Task> call) => new(name, () => MeasureAsync(calls, () =>
    {
        var left = calls;
        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0) await call();
        })));
    }));

    private static async Task<Lap> MeasureAsync(int calls, Func<Task> turn)
    {
        var (processor, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await turn();
        return new(Stopwatch.GetElapsedTime(started).TotalMicroseconds / calls, (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / calls);
    }
}
