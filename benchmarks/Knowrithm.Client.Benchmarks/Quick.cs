using System.Diagnostics;

namespace Knowrithm.Client.Benchmarks;

internal static class Quick
{
    public static int Run()
    {
        var page = new PageBenchmark();
        var one = new ObjectBenchmark();
        var sig = new SignatureBenchmark();
        Compare("page", 20, page.Raw, page.RefitAndResilience, page.Knowrithm);
        Compare("one", 500, async () => (int)(await one.Raw())!, async () => (int)(await one.RawAndResilience())!, async () => (int)(await one.RefitAndResilience())!, async () => (int)(await one.Knowrithm())!);
        Compare("sig", 500, () => Task.FromResult(sig.Hash()), () => Task.FromResult(sig.Verify() ? 1 : 0));
        return 0;
    }

    private static void Compare(string what, int chunk, params Func<Task<int>>[] ways)
    {
        var best = new double[ways.Length];
        Array.Fill(best, double.MaxValue);
        for (var r = 0; r < 400; r++)
            for (var w = 0; w < ways.Length; w++)
            {
                var t = Stopwatch.GetTimestamp();
                for (var i = 0; i < chunk; i++) ways[w]().GetAwaiter().GetResult();
                best[w] = Math.Min(best[w], Stopwatch.GetElapsedTime(t).TotalMicroseconds / chunk);
            }
        Console.WriteLine($"{what}: {string.Join("  ", best.Select(b => $"{b:F2}us ({b / best[0]:F2})"))}");
    }
}
