using System.Diagnostics;

namespace Knowrithm.Client.Benchmarks;

/// <summary>
/// Ways that take turns, a few milliseconds each, in one process: what else the machine does meets all of them alike. Medians, in microseconds.
/// </summary>
internal static class Turns
{
    private const int Rounds = 400;

    public static (double Ours, double Other) Page()
    {
        using var page = new PageBenchmark();
        return Run(30, page.Knowrithm, page.Raw);
    }

    public static (double Ours, double Other) One()
    {
        using var one = new ObjectBenchmark();
        return Run(500, one.Knowrithm, one.RefitAndResilience);
    }

    private static (double Ours, double Other) Run<T>(int calls, Func<Task<T>> ours, Func<Task<T>> other)
    {
        var (mine, others) = (new List<double>(), new List<double>());
        for (var round = -Rounds; round < Rounds; round++)
        {
            var one = Time(calls, ours);
            var two = Time(calls, other);
            // The first half lets the compiler come to an end.
            if (round < 0) continue;
            mine.Add(one);
            others.Add(two);
        }
        return (Figures.Median(mine), Figures.Median(others));
    }

    private static double Time<T>(int calls, Func<Task<T>> call)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++) call().GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / calls;
    }
}
