using System.Diagnostics;

namespace Knowrithm.Client.Benchmarks;

/// <summary>64 callers, one object, over sockets: calls a second. The ways take turns; the middle round of each counts.</summary>
internal static class Loopback
{
    private const int Callers = 64;
    private const int Calls = 20_000;
    private const int Rounds = 15;

    public static async Task<(double Resilient, double Bare, double Ours)> RunAsync()
    {
        using var server = await Server.StartAsync();
        using var clients = new Clients(server.Address, static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        Func<Task>[] ways =
        [
            () => clients.Resilient.GetAgentAsync(Clients.AgentId),
            () => clients.Bare.GetAgentAsync(Clients.AgentId),
            () => clients.Ours.Agents.GetAgentAsync(Clients.AgentId),
        ];
        var results = ways.Select(static _ => new List<double>()).ToArray();
        for (var round = -2; round < Rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                // Who goes first changes: the machine does, too.
                var way = (i + round + 2) % ways.Length;
                var perSecond = await MeasureAsync(ways[way]);
                if (round >= 0) results[way].Add(perSecond);
            }
        }
        return (Figures.Median(results[0]), Figures.Median(results[1]), Figures.Median(results[2]));
    }

    private static async Task<double> MeasureAsync(Func<Task> call)
    {
        var left = Calls;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0) await call();
        })));
        return Calls / clock.Elapsed.TotalSeconds;
    }
}
