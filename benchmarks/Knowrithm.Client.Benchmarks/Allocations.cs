namespace Knowrithm.Client.Benchmarks;

/// <summary>Bytes a call: exact, the same on every machine, so that a build may depend on them.</summary>
internal static class Allocations
{
    public static int Run()
    {
        using var page = new PageBenchmark();
        using var one = new ObjectBenchmark();
        var signature = new SignatureBenchmark();
        var raw = Of(page.Raw);
        var bare = Of(one.RefitAndResilience);
        var good = Holds("page of 100 conversations, of hand-written", Of(page.Knowrithm), raw, 1.05);
        good &= Holds("one object, of Refit and resilience", Of(one.Knowrithm), bare, 1.05);
        var verify = Of(() => Task.FromResult(signature.Verify())) - Of(static () => Task.FromResult(true));
        Console.WriteLine($"verifying a webhook of 1 KB: {verify} B (0 asked)");
        Console.WriteLine($"(one object: raw {Of(one.Raw)} B, raw and resilience {Of(one.RawAndResilience)} B)");
        return good && verify == 0 ? 0 : 1;
    }

    /// <summary>The least of several rounds: a garbage collection between two of them adds to a round, and never takes away.</summary>
    public static long Of<T>(Func<Task<T>> call)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 30; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                var task = call();
                // Work that went to another thread would not be counted here.
                if (!task.IsCompletedSuccessfully) throw new InvalidOperationException("The call was expected to end at once.");
            }
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / 100);
        }
        return least;
    }

    private static bool Holds(string what, long ours, long other, double most)
    {
        var ratio = (double)ours / other;
        Console.WriteLine($"{what}: {ours} B of {other} B, {ratio:F3} (at most {most:F2}){(ratio <= most ? "" : ": DOES NOT HOLD")}");
        return ratio <= most;
    }
}
