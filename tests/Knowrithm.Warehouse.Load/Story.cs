using System.Diagnostics;

namespace Knowrithm.Warehouse.Load;

internal sealed class Story(int conversations, int messages, int kills)
{
    private readonly List<Sample> _samples = [];

    public async Task<bool> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("knowrithm-warehouse-load-");
        try
        {
            return await RunAsync(Path.Combine(folder.FullName, "copy.duckdb"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<bool> RunAsync(string database)
    {
        Console.WriteLine($"warehouse: {conversations} conversations with {(long)conversations * messages} messages, {kills} kills");
        await using var source = await SandboxProcess.StartAsync(conversations, messages);
        var worker = new WorkerProcess(source, database);
        var clock = Stopwatch.StartNew();
        for (var kill = 1; kill <= kills; kill++)
        {
            if (await worker.RunAsync(kill / (kills + 1.0), _samples.Add)) throw new InvalidOperationException("It ended before it was killed.");
            Console.WriteLine($"  killed at {_samples[^1].Share:P0} after {clock.Elapsed.TotalSeconds:F0} s");
        }

        await worker.RunAsync(null, _samples.Add);
        var good = await AgreesAsync(source, database, $"first pass in {clock.Elapsed.TotalSeconds:F0} s");
        Console.WriteLine($"  memory of the worker at 10 %: {At(0.1)}; at 100 %: {At(1)}; most: {_samples.Max(static s => s.PeakMegabytes)} MB; of the " +
            $"sandbox: {source.PeakMegabytes()} MB; file: {new FileInfo(database).Length >> 20} MB");

        await Changes.MakeAsync(source);
        clock.Restart();
        await worker.RunAsync(null, static _ => { });
        good &= await AgreesAsync(source, database, $"second pass, after changes, in {clock.Elapsed.TotalSeconds:F0} s");
        Console.WriteLine(good ? "  holds" : "  DOES NOT HOLD");
        return good;
    }

    private static async Task<bool> AgreesAsync(SandboxProcess source, string database, string what)
    {
        var (expected, actual, duplicates) = (await Figures.OfSourceAsync(source), Figures.OfCopy(database), Figures.Duplicates(database));
        Console.WriteLine($"  {what}: the source has {expected}, the copy {(expected == actual ? "the same" : actual)}, {duplicates} rows twice");
        return expected == actual && duplicates == 0;
    }

    private string At(double share)
    {
        var sample = _samples.Find(s => s.Share >= share) ?? _samples[^1];
        return $"{sample.ResidentMegabytes} MB resident, {sample.HeapMegabytes} MB managed";
    }
}
