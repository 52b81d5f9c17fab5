using System.Collections.Concurrent;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>Every kind of failure against every kind of call, over sockets; what was seen becomes the table of <c>docs/reliability.md</c>.</summary>
public sealed class FaultMatrixTests
{
    [Fact]
    public async Task Every_failure_ends_as_promised_for_every_call()
    {
        var seen = new ConcurrentDictionary<(Failure, KindOfCall, bool), string>();
        var wrong = new ConcurrentBag<string>();

        // One call for each failure.
        var cells = Excerpt.Of(Failures.All, KindsOfCall.All, KindsOfCall.All.Count).SelectMany(static cell =>
            cell.Item1.IsLasting ? [(failure: cell.Item1, call: cell.Item2, always: true)]
            : new[] { (failure: cell.Item1, call: cell.Item2, always: false), (failure: cell.Item1, call: cell.Item2, always: true) });
        await Parallel.ForEachAsync(cells,
            new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (cell, _) =>
            {
                if (Outcomes.Expected(cell.failure, cell.call, cell.always) is not { } expected) return;
                string actual;
                try
                {
                    actual = await Cell.ObserveAsync(cell.failure, cell.call, cell.always);
                }
                catch (Exception e)
                {
                    actual = $"{e.GetType().Name}: {e.Message}";
                }
                seen[cell] = actual;
                if (actual != expected) wrong.Add($"{cell.failure} × {cell.call.Name}, {(cell.always ? "always" : "once")}: {actual}, not {expected}");
            });

        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
        if (Excerpt.IsWhole) Assert.Null(ReliabilityPage.Check("faults", Table(seen)));
    }

    private static string Table(ConcurrentDictionary<(Failure, KindOfCall, bool), string> seen)
    {
        var table = new StringBuilder($"| |{string.Concat(KindsOfCall.All.Select(static call =>
            $" {call.Name} |"))}\n|---|{string.Concat(Enumerable.Repeat("---|", KindsOfCall.All.Count))}\n");
        foreach (var failure in Failures.All)
            table.Append("| ").Append(failure.Name).Append(" |")
                .AppendJoin("", KindsOfCall.All
                    .Select(call => $" {Text(seen.GetValueOrDefault((failure, call, false)), seen.GetValueOrDefault((failure, call, true)))} |")).Append('\n');
        return table.ToString();
    }

    private static string Text(string? once, string? always) => (once, always) switch
    {
        (null, null) => "",
        (null, { } only) => only,
        ({ } one, { } other) when one != other => $"{one}, else {other}",
        _ => once!,
    };
}
