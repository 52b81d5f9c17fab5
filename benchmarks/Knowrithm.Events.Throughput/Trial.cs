using System.Diagnostics;
using System.Globalization;

namespace Knowrithm.Events.Throughput;

/// <summary>One system in a process of its own: events are accepted by eight callers while handlers that do nothing run.</summary>
internal static class Trial
{
    private const int Callers = 8;
    private static int _handled;

    /// <summary>What the handler does.</summary>
    public static void Handle() => Interlocked.Increment(ref _handled);

    /// <summary>Writes seconds until all were accepted, seconds until all were handled, and processor seconds of this process.</summary>
    public static async Task RunAsync(IQueue queue, int count)
    {
        await queue.StartAsync();
        // What is compiled, opened and prepared on first use is so in all of them.
        await RunAsync(queue, 0, 200);
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var (accepted, handled) = await RunAsync(queue, 200, count);
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"result {accepted.TotalSeconds} {handled.TotalSeconds} {(process.TotalProcessorTime - processor).TotalSeconds}"));
        await queue.DisposeAsync();
    }

    private static async Task<(TimeSpan Accepted, TimeSpan Handled)> RunAsync(IQueue queue, int first, int count)
    {
        var clock = Stopwatch.StartNew();
        var next = first - 1;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < first + count; number = Interlocked.Increment(ref next))
                await queue.AcceptAsync(number);
        })));
        var accepted = clock.Elapsed;
        while (Volatile.Read(ref _handled) < first + count)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(1)) throw new TimeoutException($"{_handled} of {first + count} were handled.");
            await Task.Delay(2);
        }
        return (accepted, clock.Elapsed);
    }
}
