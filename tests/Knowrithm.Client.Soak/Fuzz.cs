using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Knowrithm.Client.Tests;

namespace Knowrithm.Client.Soak;

/// <summary>
/// Mutated inputs to everything that parses: no exception but the documented ones, no hang, no memory out of proportion. An input that fails can be
/// made again from its number.
/// </summary>
internal static class Fuzz
{
    // Generous, so that a machine with other work to do does not fail; a loop that does not end does.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static bool Run(int inputs, bool writes)
    {
        var lines = FuzzTargets.All.Select(target => Run(target, inputs / FuzzTargets.All.Count)).ToArray();
        Console.WriteLine("fuzz:");
        foreach (var line in lines)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {(line.Violations.IsEmpty ? "ok    " : "FAILED")} {line.Target.Name}: {line.Inputs:N0} inputs, {line.Good:N0} read, {line.Refused:N0} " +
                    $"refused, at most {line.Bytes:N0} bytes and {line.Slowest.TotalMilliseconds:N0} ms for one"));
            foreach (var violation in line.Violations.Take(5)) Console.WriteLine($"    {violation}");
        }
        var good = lines.All(static line => line.Violations.IsEmpty && line.Good > 0);
        if (writes && good)
        {
            ReliabilityPage.Write("fuzz",
                string.Create(CultureInfo.InvariantCulture,
                    $"{lines.Sum(static line => line.Inputs):N0} inputs in all.\n\n| Input | Inputs | Read | Refused | Most bytes for one " +
                        $"|\n|---|---|---|---|---|\n")
                + string.Concat(lines.Select(static line =>
                    string.Create(CultureInfo.InvariantCulture,
                        $"| {line.Target.Name} | {line.Inputs:N0} | {line.Good:N0} | {line.Refused:N0} | {line.Bytes:N0} |\n"))));
        }
        return good;
    }

    private static Line Run(FuzzTarget target, int inputs)
    {
        var (line, done) = (new Line(target, inputs), 0);
        using var progress = new ProgressLine($"fuzz, {target.Name}", () => $"{done:N0} of {inputs:N0}");
        Parallel.For(0, inputs, number =>
        {
            Try(line, number);
            Interlocked.Increment(ref done);
        });
        return line;
    }

    private static void Try(Line line, int number)
    {
        var input = line.Target.Mutator.Make(number);
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var isGood = false;
        try
        {
            isGood = line.Target.Read(input);
        }
        catch (Exception e) when (line.Target.Documented.Contains(e.GetType()))
        {
        }
        catch (Exception e)
        {
            line.Violations.Add($"{number}: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()}");
        }
        var (bytes, time) = (GC.GetAllocatedBytesForCurrentThread() - before, clock.Elapsed);
        line.Add(isGood, bytes, time);
        if (bytes > MostBytes(input.Length)) line.Violations.Add($"{number}: {bytes} bytes for an input of {input.Length}");
        if (time > Longest) line.Violations.Add($"{number}: {time}");
    }

    private static long MostBytes(int length) => 1024 * 1024 + (200L * length);

    private sealed class Line(FuzzTarget target, int inputs)
    {
        private long _good;
        private long _bytes;
        private long _ticks;

        public FuzzTarget Target => target;

        public int Inputs => inputs;

        public long Good => _good;

        public long Refused => inputs - _good;

        public long Bytes => _bytes;

        public TimeSpan Slowest => TimeSpan.FromTicks(_ticks);

        public ConcurrentBag<string> Violations { get; } = [];

        public void Add(bool isGood, long bytes, TimeSpan time)
        {
            lock (Violations)
            {
                if (isGood) _good++;
                _bytes = Math.Max(_bytes, bytes);
                _ticks = Math.Max(_ticks, time.Ticks);
            }
        }
    }
}
