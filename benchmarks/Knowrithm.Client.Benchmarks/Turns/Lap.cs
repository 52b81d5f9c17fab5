namespace Knowrithm.Client.Benchmarks;

/// <summary>What one operation took in a turn, in microseconds.</summary>
/// <param name="Elapsed">By the clock.</param>
/// <param name="Processor">Of processors, in user and system mode together.</param>
internal readonly record struct Lap(double Elapsed, double Processor);
