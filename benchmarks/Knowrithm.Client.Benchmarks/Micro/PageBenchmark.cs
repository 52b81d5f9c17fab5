using BenchmarkDotNet.Attributes;

namespace Knowrithm.Client.Benchmarks;

/// <summary>A page of 100 conversations, from the call to the objects.</summary>
[MemoryDiagnoser]
public class PageBenchmark : IDisposable
{
    private readonly Clients _clients = new(new("http://127.0.0.1/"), static () => new StubHandler(Payloads.Page));

    [Benchmark(Baseline = true)]
    public async Task<int> Raw() => (await _clients.Raw.ListConversationsAsync(1, 100)).Conversations!.Count;

    [Benchmark]
    public async Task<int> RefitAndResilience() => (await _clients.Bare.ListConversationsAsync(1, 100)).Conversations!.Count;

    [Benchmark]
    public async Task<int> Knowrithm() => (await _clients.Ours.Conversations.ListConversationsAsync(1, 100)).Count;

    [GlobalCleanup]
    public void Dispose()
    {
        _clients.Dispose();
        GC.SuppressFinalize(this);
    }
}
