using System.Globalization;
using Knowrithm.Client.Tests;

namespace Knowrithm.Client.Soak;

/// <summary>Servers that close idle connections, met by this client and by a plain <see cref="HttpClient"/> at once.</summary>
internal static class Quiet
{
    private const int Lanes = 16;
    private const int LongestMilliseconds = 40;

    private static readonly string[] Verbs = ["GET", "PUT", "POST"];

    public static async Task<bool> RunAsync(bool isFull)
    {
        var rows = new List<QuietRow>();
        foreach (var verb in Verbs)
        {
            await PairAsync(rows, "closed after a random time, called after a random time", verb, isFull ? 20 : 2, static async (process, server, verb) =>
            {
                server.Patience = static () => TimeSpan.FromMilliseconds(Random.Shared.Next(LongestMilliseconds));
                return await process.RoundAsync(verb, Lanes, 25, LongestMilliseconds);
            });
            if (QuietProcess.CanFreeze)
                await PairAsync(rows, "all closed while the process was stopped", verb, isFull ? 40 : 4,
                    (process, server, verb) => FrozenAsync(process, server, verb, TimeSpan.FromMilliseconds(100)));
            // Minutes each; what is repeatable has been seen to be repeated.
            if (!isFull || verb != "POST") continue;
            await PairAsync(rows, "closed after 60 s, called after 60 s", verb, 1, static async (process, server, verb) =>
            {
                server.Patience = static () => TimeSpan.FromSeconds(60);
                await process.RoundAsync(verb, 100, 1, 0);
                await Task.Delay(TimeSpan.FromSeconds(60));
                return await process.RoundAsync(verb, 100, 1, 0);
            });
            await PairAsync(rows, "stopped for 61 s, all closed", verb, 1,
                static (process, server, verb) => FrozenAsync(process, server, verb, TimeSpan.FromSeconds(61)));
        }
        Console.WriteLine("quiet systems:");
        foreach (var row in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {row.Situation}, {row.Verb}, {row.Who}: {row.Calls:N0} calls, {row.Failed:N0} failed, {row.Unknown:N0} of them in doubt, " +
                    $"{row.Twice:N0} twice, {row.Wrong:N0} wrong"));
        var problems = Problems(rows).ToList();
        problems.ForEach(static problem => Console.WriteLine($"  FAILED {problem}"));
        if (isFull && problems.Count == 0) ReliabilityPage.Write("quiet systems", Table(rows));
        return problems.Count == 0;
    }

    private static async Task PairAsync(List<QuietRow> rows, string situation, string verb, int rounds,
        Func<QuietProcess, QuietServer, string, Task<List<(string, WriteOutcome)>>> play)
    {
        await using var server = new QuietServer();
        using var ours = await QuietProcess.StartAsync(server.Address, "ours");
        using var plain = await QuietProcess.StartAsync(server.Address, "plain");
        var pair = new[] { (Row: new QuietRow(situation, verb, "this client"), Process: ours),
            (Row: new QuietRow(situation, verb, "HttpClient"), Process: plain) };
        var round = 0;
        using var progress = new ProgressLine($"quiet systems, {situation}, {verb}", () => $"{round} of {rounds} rounds");
        // At once, so that what else the machine does meets both alike.
        for (; round < rounds; round++)
        {
            var told = await Task.WhenAll(pair.Select(each => play(each.Process, server, verb)));
            foreach (var ((row, _), calls) in pair.Zip(told)) row.Add(calls, server);
        }
        if (server.Closed == 0) throw new InvalidOperationException("The server has closed nothing.");
        rows.AddRange(pair.Select(static each => each.Row));
    }

    private static async Task<List<(string, WriteOutcome)>> FrozenAsync(QuietProcess process, QuietServer server, string verb, TimeSpan time)
    {
        server.Patience = static () => Timeout.InfiniteTimeSpan;
        // So that there is a pool of connections.
        await process.RoundAsync(verb, Lanes, 2, 5);
        return await process.RoundAsync(verb, Lanes, 1, 0, async () =>
        {
            server.CloseIdle();
            await Task.Delay(time);
        });
    }

    private static IEnumerable<string> Problems(List<QuietRow> rows)
    {
        foreach (var ours in rows.Where(static row => row.Who == "this client"))
        {
            var name = $"{ours.Situation}, {ours.Verb}";
            var plain = rows.Single(row => row.Who != ours.Who && (row.Situation, row.Verb) == (ours.Situation, ours.Verb));
            if (ours.Verb == "POST" && ours.Twice > 0) yield return $"{name}: {ours.Twice} carried out twice";
            if (ours.Foreign > 0) yield return $"{name}: {ours.Foreign} exceptions that are not the client's";
            if (ours.Wrong > 0) yield return $"{name}: {ours.Wrong} that were told wrongly";
            if (ours.Verb != "POST" && ours.Failed > 0) yield return $"{name}: {ours.Failed} of {ours.Calls} failed, though it could be repeated";
            if (IsMore(ours.UnknownByRound, plain.UnknownByRound)) yield return $"{name}: {ours.Unknown} in doubt, {plain.Unknown} with a plain HttpClient";
        }
    }

    /// <summary>Whether the difference, round by round, is more than chance: beyond three standard errors. Few rounds show only a gross one.</summary>
    private static bool IsMore(List<int> ours, List<int> plain)
    {
        var differences = ours.Zip(plain, static (one, other) => (double)(one - other)).ToArray();
        if (differences.Length < 10) return ours.Sum() > (2 * plain.Sum()) + 20;
        var mean = differences.Average();
        return mean > 3 * Math.Sqrt(differences.Sum(each => (each - mean) * (each - mean)) / (differences.Length - 1) / differences.Length);
    }

    private static string Table(List<QuietRow> rows) =>
        "| What the server does | Call | Client | Calls | Failed | In doubt | Carried out twice |\n|---|---|---|---|---|---|---|\n"
        + string.Concat(rows.Select(static row =>
            string.Create(CultureInfo.InvariantCulture,
                $"| {row.Situation} | {row.Verb} | {row.Who} | {row.Calls:N0} | {row.Failed:N0} | {row.Unknown:N0} | {Twice(row)} |\n")));

    private static string Twice(QuietRow row) => row.Verb == "GET" ? "" : row.Twice.ToString("N0", CultureInfo.InvariantCulture);
}
