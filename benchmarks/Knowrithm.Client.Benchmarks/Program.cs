using BenchmarkDotNet.Running;
using Knowrithm.Client.Benchmarks;

return args switch
{
    ["allocations"] => Allocations.Run(),
    ["quick"] => Quick.Run(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(PageBenchmark).Assembly).Run(args).Any() ? 0 : 1,
};
