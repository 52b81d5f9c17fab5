// dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- report [native=FILE]    measures everything in turns and writes docs/performance.md
// dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- report client [native=FILE]   the same without the engine's part
// dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- NAME                    one of the races: page, object, … as ratios
// dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- allocations             bytes a call; fails when they grow
using System.Globalization;
using Knowrithm.Client.Benchmarks;

switch (args)
{
    case ["allocations"]:
        return Allocations.Run();
    case ["report", .. var how]:
        var native = how.FirstOrDefault(static file => file.StartsWith("native=", StringComparison.Ordinal))?["native=".Length..];
        return await PerformanceReport.RunAsync(native, withEngine: !how.Contains("client"));
    case ["race", var name]:
        await Races.All.Single(race => race.Name == name).RunHereAsync();
        return 0;
    case ["server", var delay]:
        await Server.RunAsync(int.Parse(delay, CultureInfo.InvariantCulture));
        return 0;
    case ["sandbox"]:
        await Feed.HostAsync();
        return 0;
    case ["first-call", var way, var address]:
        await FirstCall.CallAsync(way, new Uri(address));
        return 0;
    case [var name] when Races.All.FirstOrDefault(race => race.Name == name) is { } race:
        Console.WriteLine(await race.RunAsync());
        return 0;
    default:
        Console.Error.WriteLine($"One of: report, allocations, {string.Join(", ", Races.All.Select(static race => race.Name))}");
        return 1;
}
