using System.Text.Json;
using Knowrithm.Client.Tests;

namespace Knowrithm.Client.Benchmarks;

/// <summary>
/// Ways to do the same that take turns of some milliseconds: what else the machine does meets all of them alike. A race is run in several processes, because a
/// process keeps what its compiler and its addresses happened to give it.
/// </summary>
/// <param name="name">Its name on the command line.</param>
/// <param name="rounds">The number of turns that each way has in a process.</param>
/// <param name="warmUp">The number of turns before them, which let the compiler come to an end.</param>
/// <param name="run">Makes the ways, lets them run, and disposes of what they need.</param>
internal sealed class Race(string name, int rounds, int warmUp, Func<Func<IReadOnlyList<Way>, Task>, Task> run)
{
    private const int Processes = 5;

    public string Name => name;

    /// <summary>Runs it in processes of their own, one after the other.</summary>
    public async Task<RaceResult> RunAsync()
    {
        var processes = new List<Dictionary<string, Lap[]>>();
        using var progress = new ProgressLine(name, () => $"process {processes.Count + 1} of {Processes}");
        for (var i = 0; i < Processes; i++)
        {
            using var process = Self.Start("race", name);
            var written = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{name} ended with {process.ExitCode}.");
            processes.Add(JsonSerializer.Deserialize<Dictionary<string, Lap[]>>(written)!);
        }
        return new(processes);
    }

    /// <summary>Runs it in this process, and writes what came of it as JSON.</summary>
    public Task RunHereAsync() => run(async ways =>
    {
        var laps = ways.ToDictionary(static way => way.Name, static _ => new List<Lap>());
        for (var round = -warmUp; round < rounds; round++)
        {
            for (var i = 0; i < ways.Count; i++)
            {
                // Who goes first changes: what one leaves behind, the next one finds.
                var way = ways[(i + round + warmUp) % ways.Count];
                var lap = await way.TurnAsync();
                if (round >= 0) laps[way.Name].Add(lap);
            }
        }
        Console.WriteLine(JsonSerializer.Serialize(laps));
    });
}
