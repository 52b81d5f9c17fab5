using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Knowrithm.Client.Tests;

namespace Knowrithm.Client.Benchmarks;

/// <summary>Measures everything and writes docs/performance.md.</summary>
internal static class PerformanceReport
{
    private const string File = "docs/performance.md";

    // From here on another program writes.
    private const string Events = "\n## Events";

    /// <param name="native">A file of <c>key=value</c> lines from <c>.ci/aot --figures</c>; null for none.</param>
    /// <param name="peers">A file of <c>key=value</c> lines from <c>benchmarks/peers</c>; null for none.</param>
    public static async Task<int> RunAsync(string? native, string? peers)
    {
        var rows = new List<Row>();
        rows.AddRange(MicroRows());
        rows.AddRange(await MacroRowsAsync());
        if (native is not null) rows.AddRange(NativeRows(Read(native)));
        if (peers is not null) rows.AddRange(PeerRows(Read(peers)));
        var page = await System.IO.File.ReadAllTextAsync(Path.Combine(Root(), File));
        var text = Write(rows) + page[page.IndexOf(Events, StringComparison.Ordinal)..];
        await System.IO.File.WriteAllTextAsync(Path.Combine(Root(), File), text);
        Console.WriteLine(text);
        return rows.All(static row => row.Holds) ? 0 : 1;
    }

    private static IEnumerable<Row> MicroRows()
    {
        var page = Micro.Run<PageBenchmark>();
        yield return Ratio("a page of 100 conversations (48 KB), time", page.Time(nameof(PageBenchmark.Knowrithm)), page.Time(nameof(PageBenchmark.Raw)), "us",
            "hand-written", 1.05);
        var (pageTurns, rawTurns) = Turns.Page();
        yield return Ratio("the same, in turns", pageTurns, rawTurns, "us", "hand-written", 1.05);
        yield return Ratio("the same, allocation", page.Bytes(nameof(PageBenchmark.Knowrithm)), page.Bytes(nameof(PageBenchmark.Raw)), "B", "hand-written",
            1.05);
        var one = Micro.Run<ObjectBenchmark>();
        yield return Ratio("one object (490 B), time", one.Time(nameof(ObjectBenchmark.Knowrithm)), one.Time(nameof(ObjectBenchmark.RefitAndResilience)), "us",
            "Refit + resilience", 1.05);
        var (oneTurns, bareTurns) = Turns.One();
        yield return Ratio("the same, in turns", oneTurns, bareTurns, "us", "Refit + resilience", 1.05);
        yield return Ratio("the same, allocation", one.Bytes(nameof(ObjectBenchmark.Knowrithm)), one.Bytes(nameof(ObjectBenchmark.RefitAndResilience)), "B",
            "Refit + resilience", 1.05);
        yield return Ratio("one object, time (the reach)", one.Time(nameof(ObjectBenchmark.Knowrithm)), one.Time(nameof(ObjectBenchmark.RawAndResilience)),
            "us", "hand-written + resilience", 1.15);
        var signature = Micro.Run<SignatureBenchmark>();
        yield return Ratio("verifying a webhook of 1 KB, time", signature.Time(nameof(SignatureBenchmark.Verify)),
            signature.Time(nameof(SignatureBenchmark.Hash)), "us", "the HMAC alone", 1.15);
        var bytes = signature.Bytes(nameof(SignatureBenchmark.Verify));
        yield return new("the same, allocation", $"{bytes} B", "", $"{bytes} B", "0 B", bytes == 0);
    }

    private static async Task<List<Row>> MacroRowsAsync()
    {
        var (rows, what) = (new List<Row>(), "64 callers");
        using var progress = new ProgressLine("over sockets", () => $"{what}");
        var (resilient, bare, ours) = await Loopback.RunAsync();
        rows.Add(Share("64 callers over loopback, one object, calls a second", ours, resilient, "hand-written + resilience", 0.85));
        rows.Add(Share("the same (for comparison: Refit + resilience)", bare, resilient, "hand-written + resilience", 0));
        what = "walking pages";
        var (sequential, prefetched) = await Walk.RunAsync();
        rows.Add(Ratio($"walking 100 pages at 5 ms each, {Walk.Prefetch} fetched ahead", prefetched, sequential, "ms", "one after the other", 0.6));
        what = "first calls";
        var (raw, first) = await FirstCall.RunAsync();
        rows.Add(Ratio("first call of a process, JIT, with a container", first, raw, "ms", "hand-written + resilience, same container", 1.5));
        return rows;
    }

    private static IEnumerable<Row> NativeRows(Dictionary<string, string> figures)
    {
        yield return Most("Native AOT: start of the process to the first answer", figures, "aot_startup_ms", "aot_bare_startup_ms", "ms", 20);
        yield return Most("Native AOT: size with every route", figures, "aot_size_mb", "aot_bare_size_mb", "MB", 16);
        foreach (var (key, value) in figures.Where(static figure => figure.Key.StartsWith("aot_part_", StringComparison.Ordinal)))
            yield return new($"of that, {key["aot_part_".Length..].Replace('_', ' ')}", $"{value} MB", "", $"{value} MB", "told", true);
    }

    private static IEnumerable<Row> PeerRows(Dictionary<string, string> figures)
    {
        var fastest = Math.Min(Number(figures["python_ms"]), Number(figures["typescript_ms"]));
        var others = $"the faster of the vendor's Python SDK, {figures["python_ms"]} ms, and TypeScript SDK, {figures["typescript_ms"]} ms; both untyped";
        yield return Ratio("100 pages of 100, one after the other", Number(figures["knowrithm_client_ms"]), fastest, "ms", others, 1.0 / 3);
        yield return Ratio($"100 pages of 100, {Walk.Prefetch} fetched ahead", Number(figures["knowrithm_client_prefetch_ms"]), fastest, "ms", others, 1.0 / 3);
    }

    private static Row Ratio(string what, double ours, double other, string unit, string against, double most) =>
        new(what, Say(ours, unit), $"{Say(other, unit)} ({against})", Say(ours / other, ""), $"at most {most:0.##}", ours / other <= most + 0.005);

    private static Row Share(string what, double ours, double other, string against, double least) =>
        new(what, Say(ours, "/s"), $"{Say(other, "/s")} ({against})", Say(ours / other, ""), least == 0 ? "told" : $"at least {least:0.##}",
            ours / other >= least - 0.005);

    private static Row Most(string what, Dictionary<string, string> figures, string key, string bare, string unit, double most) =>
        new(what, $"{figures[key]} {unit}", $"{figures[bare]} {unit} (Refit + resilience, two routes)", $"{figures[key]} {unit}", $"at most {most} {unit}",
            Number(figures[key]) <= most);

    private static string Write(List<Row> rows)
    {
        var text = new StringBuilder();
        text.AppendLine("# Performance");
        text.AppendLine();
        text.AppendLine("Written by `dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- report`; CONTRIBUTING.md says how the other " +
            "figures get in.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"This run: {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores. Times " +
                $"depend on the machine; read the ratios, which are of one run.");
        text.AppendLine();
        text.AppendLine("| what | Knowrithm.Client | beside | result | target | holds |");
        text.AppendLine("|---|---|---|---|---|---|");
        foreach (var row in rows)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {row.What} | {row.Ours} | {row.Other} | {row.Result} | {row.Target} | {(row.Target == "told" ? "" : row.Holds ? "yes" : "**no**")} |");
        text.AppendLine();
        text.Append(Notes.Text);
        return text.ToString();
    }

    private static string Say(double figure, string unit) =>
        figure.ToString(figure >= 1000 ? "N0" : figure >= 100 ? "F0" : "F2", CultureInfo.InvariantCulture) +
        (unit.Length > 0 && unit[0] != '/' ? $" {unit}" : unit);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Read(string file) =>
        System.IO.File.ReadLines(file).Where(static line => line.Contains('=', StringComparison.Ordinal)).Select(static line => line.Split('=', 2))
        .ToDictionary(static line => line[0].Trim(), static line => line[1].Trim());

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Knowrithm.Client.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
