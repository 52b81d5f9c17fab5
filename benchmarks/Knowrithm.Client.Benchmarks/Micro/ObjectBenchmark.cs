using BenchmarkDotNet.Attributes;

namespace Knowrithm.Client.Benchmarks;

/// <summary>One agent of 490 bytes, from the call to the object.</summary>
[MemoryDiagnoser]
public class ObjectBenchmark : IDisposable
{
    private readonly Clients _clients = new(new("http://127.0.0.1/"), static () => new StubHandler(Payloads.Agent));

    [Benchmark]
    public async Task<int?> Raw() => (await _clients.Raw.GetAgentAsync(Clients.AgentId)).MaxTokens;

    [Benchmark]
    public async Task<int?> RawAndResilience() => (await _clients.Resilient.GetAgentAsync(Clients.AgentId)).MaxTokens;

    [Benchmark(Baseline = true)]
    public async Task<int?> RefitAndResilience() => (await _clients.Bare.GetAgentAsync(Clients.AgentId)).MaxTokens;

    [Benchmark]
    public async Task<int?> Knowrithm() => (await _clients.Ours.Agents.GetAgentAsync(Clients.AgentId)).MaxTokens;

    [GlobalCleanup]
    public void Dispose()
    {
        _clients.Dispose();
        GC.SuppressFinalize(this);
    }
}
