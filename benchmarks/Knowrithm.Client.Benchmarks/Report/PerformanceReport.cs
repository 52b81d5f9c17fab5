using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Knowrithm.Client.Benchmarks;

/// <summary>Measures everything and writes docs/performance.md.</summary>
internal static class PerformanceReport
{
    // From here on another program writes.
    private const string Events = "\n## Events";

    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "performance.md");

    /// <param name="native">A file of <c>key=value</c> lines from <c>.ci/aot --figures</c>; null to run that.</param>
    /// <param name="withEngine">Whether the engine is compared with other queues afterwards, which writes its own part of the page.</param>
    public static async Task<int> RunAsync(string? native, bool withEngine)
    {
        List<Row> rows = [.. await TimesAsync(), .. Allocations.Rows(), .. Native(native ?? await MeasureNativeAsync())];
        var page = await File.ReadAllTextAsync(Path);
        var text = Write(rows) + page[page.IndexOf(Events, StringComparison.Ordinal)..];
        await File.WriteAllTextAsync(Path, text);
        Console.WriteLine(text);
        if (withEngine) await ExecuteAsync("dotnet", "run", "-c", "Release", "--project", "benchmarks/Knowrithm.Events.Throughput");
        return rows.All(static row => row.Holds != false) ? 0 : 1;
    }

    private static async Task<List<Row>> TimesAsync()
    {
        var rows = new List<Row>();
        var race = await Races.Page.RunAsync();
        foreach (var other in (string[])[Names.HandWritten, Names.Refit, Names.NSwag, Names.Kiota])
            rows.Add(Row.Times("a page of 100 conversations (48 KB)", race, Names.Ours, other, 1));
        rows.Add(Row.Times("the same", race, Names.Ours, Names.RefitResilient, null));
        race = await Races.Object.RunAsync();
        foreach (var other in (string[])[Names.RefitResilient, Names.NSwagResilient, Names.KiotaResilient])
            rows.Add(Row.Times("one object (490 B)", race, Names.Ours, other, 1));
        rows.Add(Row.Times("one object", race, Names.Ours, Names.HandWrittenResilient, 1.15));
        rows.Add(Row.Times("one object, without resilience beside it", race, Names.Ours, Names.HandWritten, null));
        race = await Races.Loopback.RunAsync();
        rows.Add(Row.Times("64 callers over loopback, an object", race, Names.Ours, Names.HandWrittenResilient, 1));
        rows.Add(Row.Times("the same", race, Names.Ours, Names.RefitResilient, null));
        race = await Races.Walk.RunAsync();
        rows.Add(Row.Times("100 pages of 100 over loopback", race, Names.Ours, Names.HandWritten, 0.8));
        rows.Add(Row.Times("the same", race, Names.Ours, Names.Sequential, null));
        foreach (var ahead in (string[])[Names.AtOnce, Names.Ahead])
            rows.Add(Row.Times($"the same, {ahead}", race, ahead, Names.HandWritten, null));
        foreach (var peer in (string[])[Names.TypeScript, Names.Python])
            if (race.Has(peer)) rows.Add(Row.Times("the same", race, Names.Ours, peer, 0.3));
        race = await Races.SlowWalk.RunAsync();
        rows.Add(Row.Times("100 pages at 5 ms each", race, Names.Ours, Names.HandWritten, null));
        rows.Add(Row.Times("the same, 4 pages ahead", race, Names.Ahead, Names.HandWritten, 0.6));
        race = await Races.FirstCall.RunAsync();
        rows.Add(Row.Times("first call of a process, JIT, with a container", race, Names.Ours, Names.HandWrittenResilient, 1.05));
        foreach (var other in (string[])[Names.RefitResilient, Names.NSwagResilient, Names.KiotaResilient])
            rows.Add(Row.Times("the same", race, Names.Ours, other, 1));
        rows.AddRange(await FirstCall.CompiledAsync());
        race = await Races.Upload.RunAsync();
        rows.Add(Row.Times("upload of a file of 1 GiB", race, Names.Ours, Names.HandWritten, 1 / 0.95));
        rows.Add(Row.ProcessorTimes("the same, processor time", race, Names.Ours, Names.HandWritten, 1.1));
        race = await Races.Events.RunAsync();
        rows.Add(Row.Times("a stream of 10,000 events", race, Names.Ours, Names.Alone, 1 / 0.9));
        rows.Add(Row.Times("the same", race, Names.Ours, Benchmarks.Events.Objects, null));
        race = await Races.Signature.RunAsync();
        rows.Add(Row.Times("the check of a webhook of 1 KB", race, Names.Ours, Names.Alone, 1.08));
        rows.Add(Row.Times("the same", race, Names.Ours, Signature.Parts, null));
        race = await Races.Feed.RunAsync();
        rows.Add(Row.Times("the change feed, 10,000 conversations unchanged", race, Names.Ours, Feed.Loop, null));
        return rows;
    }

    private static async Task<string> MeasureNativeAsync()
    {
        var file = System.IO.Path.GetTempFileName();
        await ExecuteAsync("bash", ".ci/aot", "--figures", file);
        return file;
    }

    private static async Task ExecuteAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static IEnumerable<Row> Native(string file)
    {
        var figures = File.ReadLines(file).Where(static line => line.Contains('=', StringComparison.Ordinal)).Select(static line => line.Split('=', 2))
            .ToDictionary(static line => line[0].Trim(), static line => line[1].Trim());
        yield return Of("Native AOT: start of the process to the first answer", "aot_startup_ms", "ms", 20, "aot_bare_startup_ms");
        yield return Of("Native AOT: size with every route", "aot_size_mb", "MB", 17, "aot_bare_size_mb");
        foreach (var (key, value) in figures.Where(static figure => figure.Key.StartsWith("aot_part_", StringComparison.Ordinal)))
            yield return Row.Figure($"of that, {key["aot_part_".Length..].Replace('_', ' ')}", Number(value), "MB", null);

        Row Of(string what, string key, string unit, double most, string bare) =>
            Row.Figure(what, Number(figures[key]), unit, most, $"Refit + resilience, two routes: {figures[bare]} {unit}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Write(List<Row> rows)
    {
        var text = new StringBuilder();
        text.AppendLine("# Performance");
        text.AppendLine();
        text.AppendLine("Written by `dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- report`.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"This run: {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores.");
        text.AppendLine();
        text.AppendLine("| what | Knowrithm.Client | beside | ratio of times | of processor times | goal | holds |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var row in rows) text.AppendLine(row.ToString());
        text.AppendLine();
        text.Append(Notes.Text);
        return text.ToString();
    }
}
