// dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- report [native=FILE] [peers=FILE]    writes docs/performance.md
// dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- allocations                          bytes a call; fails when they grow
// dotnet run -c Release --project benchmarks/Knowrithm.Client.Benchmarks -- --filter '*'                         BenchmarkDotNet's own command line
using System.Globalization;
using BenchmarkDotNet.Running;
using Knowrithm.Client.Benchmarks;

switch (args)
{
    case ["allocations"]:
        return Allocations.Run();
    case ["report", .. var files]:
        return await PerformanceReport.RunAsync(Named("native"), Named("peers"));
        string? Named(string name) => files.FirstOrDefault(file => file.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..];
    case ["pages", var address]:
        Console.WriteLine($"knowrithm_client_ms={(await Walk.PagesAsync(new Uri(address), 0)).ToString("F1", CultureInfo.InvariantCulture)}");
        var prefetched = await Walk.PagesAsync(new Uri(address), Walk.Prefetch);
        Console.WriteLine($"knowrithm_client_prefetch_ms={prefetched.ToString("F1", CultureInfo.InvariantCulture)}");
        return 0;
    case ["server", var delay]:
        await Server.RunAsync(int.Parse(delay, CultureInfo.InvariantCulture));
        return 0;
    case ["first-call", var way, var address]:
        await FirstCall.CallAsync(way, new Uri(address));
        return 0;
    default:
        return BenchmarkSwitcher.FromAssembly(typeof(PageBenchmark).Assembly).Run(args).Any() ? 0 : 1;
}
