namespace Knowrithm.Client.Benchmarks;

/// <summary>Bytes a call: exact, the same on every machine, so that a build may depend on them.</summary>
internal static class Allocations
{
    // A goal that is missed by a known hundredth must not be missed by more.
    private const double Missed = 0.015;

    private static readonly Case[] Table =
    [
        new("a page of 100 conversations", Calls.Page, Payloads.Page,
            [(Names.HandWritten, 1.01), (Names.Refit, 1), (Names.RefitResilient, 1), (Names.NSwag, 1), (Names.Kiota, 1)]),
        new("one object", Calls.Object, Payloads.Agent,
            [(Names.RefitResilient, 1), (Names.NSwagResilient, 1), (Names.KiotaResilient, 1)]),
    ];

    public static int Run()
    {
        var rows = Rows().ToList();
        foreach (var row in rows) Console.WriteLine(row);
        return rows.All(static row => row.Holds != false || row.Over < Missed) ? 0 : 1;
    }

    public static IEnumerable<Row> Rows()
    {
        foreach (var (what, ways, answer, limits) in Table)
        {
            using var clients = new Clients(new("http://127.0.0.1/"), () => new StubHandler(answer));
            var bytes = ways(clients).ToDictionary(static way => way.Name, static way => Of(way.Call));
            foreach (var (other, most) in limits) yield return Row.Bytes($"{what}, bytes", bytes[Names.Ours], other, bytes[other], most);
        }
        var signature = new Signature();
        var verified = Of(() =>
        {
            signature.Verify();
            return Task.CompletedTask;
        });
        yield return Row.Figure("the check of a webhook of 1 KB, bytes", verified, "B", 0);
    }

    private sealed record Case(string What, Func<Clients, IEnumerable<(string Name, Func<Task> Call)>> Ways, byte[] Answer,
        (string Other, double Most)[] Limits);

    /// <summary>The least of several rounds: a garbage collection between two of them adds to a round, and never takes away.</summary>
    private static long Of(Func<Task> call)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 30; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < 100; i++) call().GetAwaiter().GetResult();
            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / 100);
        }
        return least;
    }
}
