using System.Globalization;

namespace Knowrithm.Client.Benchmarks;

/// <summary>What a race's processes measured: the turns of each way.</summary>
internal sealed class RaceResult(List<Dictionary<string, Lap[]>> processes)
{
    /// <summary>Microseconds an operation by the clock: the middle of the processes' middles.</summary>
    public double Elapsed(string way) => Median(processes.Select(process => Median(process[way].Select(static lap => lap.Elapsed))));

    /// <summary>How long one way takes for each microsecond of another.</summary>
    public Ratio Elapsed(string way, string other) => Of(way, other, static lap => lap.Elapsed);

    /// <summary>The same by processor time.</summary>
    public Ratio Processor(string way, string other) => Of(way, other, static lap => lap.Processor);

    public bool Has(string way) => processes[0].ContainsKey(way);

    /// <summary>The first way beside each other one.</summary>
    public override string ToString()
    {
        var first = processes[0].Keys.First();
        return string.Join('\n', processes[0].Keys.Select(way => string.Create(CultureInfo.InvariantCulture,
            $"{way,-28} {Elapsed(way),10:F2} us  {first}: {Elapsed(first, way)}, processor {Processor(first, way)}")));
    }

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    // Turns beside each other are compared with each other; each process has one middle ratio.
    private Ratio Of(string way, string other, Func<Lap, double> figure)
    {
        var ratios = processes.Select(process => Median(process[way].Zip(process[other], (one, two) => figure(one) / figure(two)))).Order().ToArray();
        return new(Median(ratios), ratios[0], ratios[^1]);
    }
}
