using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Knowrithm.Client.Benchmarks;

/// <summary>A run of BenchmarkDotNet in this process, and its figures by method.</summary>
internal sealed class Micro
{
    private readonly Summary _summary;

    private Micro(Summary summary) => _summary = summary;

    public static Micro Run<T>() => new(BenchmarkRunner.Run<T>(ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(15))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)));

    /// <summary>Microseconds; the median, because a machine has other work, too.</summary>
    public double Time(string method) => Report(method).ResultStatistics!.Median / 1000;

    public long Bytes(string method) => Report(method).GcStats.GetBytesAllocatedPerOperation(Report(method).BenchmarkCase) ?? 0;

    private BenchmarkReport Report(string method) => _summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method);
}
