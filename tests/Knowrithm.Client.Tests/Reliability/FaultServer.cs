using System.Collections.Concurrent;

namespace Knowrithm.Client.Tests;

/// <summary>A server on a bare socket that fails one request, or every one from the first that is due to fail, and answers the others well.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly RawServer _raw;
    private readonly ConcurrentQueue<DateTimeOffset> _times = new();
    private int _pauses;
    private int _halves;

    public FaultServer(Failure failure, KindOfCall call, bool always)
    {
        (Call, IsSecure) = (call, failure.Address == FailureAddress.Secure);
        var failed = 0;
        var greeted = 0;
        _raw = new(
            async (number, stream, cancellationToken) =>
            {
                _times.Enqueue(Time.GetUtcNow());
                if (number > call.GoodAnswers && failure.Script is { } script && (Interlocked.Increment(ref failed) == 1 || always))
                    return await script(this, stream, cancellationToken);
                await Misbehaviour.WriteAsync(stream, GoodAnswer(), cancellationToken);
                if (failure.IsBetweenRequests) Pause();
                return RawServer.After.Stay;
            },
            failure.Greeting is not { } greeting ? null : async (stream, cancellationToken) =>
                Interlocked.Increment(ref greeted) == 1 || always ? await greeting(this, stream, cancellationToken) : stream);
    }

    public KindOfCall Call { get; }

    public bool IsSecure { get; }

    public TestTime Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public Uri Address => IsSecure ? new UriBuilder(_raw.Address) { Scheme = "https" }.Uri : _raw.Address;

    /// <summary>When the requests came.</summary>
    public IReadOnlyList<DateTimeOffset> Times => [.. _times];

    /// <summary>How many requests came, whole or in part.</summary>
    public int Requests => _raw.Requests.Count + _halves;

    public string GoodAnswer() => Call.Answer(_raw.Requests[^1], _raw.Requests.Count);

    public void CountHalf() => Interlocked.Increment(ref _halves);

    /// <summary>Tells the test that nothing more comes from here.</summary>
    public void Pause()
    {
        Interlocked.Increment(ref _pauses);
        Time.Tell();
    }

    /// <summary>Whether it has fallen silent since it was last asked.</summary>
    public bool TakePause() => Interlocked.Exchange(ref _pauses, 0) > 0;

    public ValueTask DisposeAsync() => _raw.DisposeAsync();
}
