using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Knowrithm.Client.Tests;

namespace Knowrithm.Client.Soak;

/// <summary>64 callers for a while; what they were told, against what the server did.</summary>
internal static class Soak
{
    private const int Callers = 64;
    private const long MostBytes = 4 * 1024 * 1024;
    private const long MostTimers = 4;

    public static async Task<bool> RunAsync(TimeSpan duration, bool writes)
    {
        await using var server = new FailingServer();
        await server.StartAsync();
        var client = new KnowrithmClient(new KnowrithmClientOptions
        {
            BaseUrl = server.Address.ToString(),
            ApiKey = "ak_soak",
            ApiSecret = "the-secret-of-a-soak",
            // The defaults (0.5 s, doubling) would have the callers wait instead of call.
            RetryDelay = TimeSpan.FromMilliseconds(5),
            MaxRetryDelay = TimeSpan.FromMilliseconds(50),
            OperationPollInterval = TimeSpan.FromMilliseconds(5),
        });
        ProcessResources before, after;
        ConcurrentDictionary<string, WriteOutcome> told = [];
        var figures = new Figures();
        using (client)
        {
            // All connections, pools and code are there before anything is counted.
            await CallAsync(client, [], new(), TimeSpan.FromSeconds(3));
            server.Forget();
            before = await ProcessResources.CountAsync();
            var clock = Stopwatch.StartNew();
            using (new ProgressLine($"soak of {(int)duration.TotalSeconds} s", () => $"{told.Count:N0} writes of {Callers} callers"))
                await CallAsync(client, told, figures, duration);
            var report = new SoakReport(duration, Callers, server, told, figures, clock.Elapsed);
            server.Forget();
            told.Clear();
            after = await ProcessResources.CountAsync();
            var lines = report.Lines.Append(("bytes held, before and after", $"{before.Bytes:N0}, {after.Bytes:N0}", after.Bytes - before.Bytes < MostBytes))
                .Append(("timers", $"{before.Timers}, {after.Timers}", after.Timers <= before.Timers + MostTimers))
                .Append(("sockets, the server's included", $"{before.Sockets}, {after.Sockets}", after.Sockets is null
                    || after.Sockets <= Math.Max(before.Sockets!.Value, 2 * Callers + 8)))
                .Append(("work items that wait, requests without an answer", $"{after.WorkItems}, {server.Inside}", after.WorkItems == 0 && server.Inside == 0))
                .ToArray();
            client.Dispose();
            var end = await ProcessResources.CountAsync();
            return Print([.. lines, ("sockets once the client is disposed", $"{end.Sockets}", end.Sockets is null or <= 8)], writes);
        }
    }

    private static async Task CallAsync(KnowrithmClient client, ConcurrentDictionary<string, WriteOutcome> told, Figures figures, TimeSpan duration)
    {
        using var stop = new CancellationTokenSource(duration);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => new Caller(client, told, figures).RunAsync(stop.Token))));
    }

    private static bool Print((string What, string Value, bool Holds)[] lines, bool writes)
    {
        Console.WriteLine("soak:");
        foreach (var (what, value, holds) in lines) Console.WriteLine($"  {(holds ? "ok    " : "FAILED")} {what}: {value}");
        var good = lines.All(static line => line.Holds);
        if (writes && good) ReliabilityPage.Write("soak", "| What | Figure |\n|---|---|\n" +
            string.Concat(lines.Select(static line => string.Create(CultureInfo.InvariantCulture, $"| {line.What} | {line.Value} |\n"))));
        return good;
    }
}
