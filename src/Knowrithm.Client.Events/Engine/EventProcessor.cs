using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

internal sealed class EventProcessor(EventPump pump, AttemptRunner runner, IOptions<KnowrithmEventsOptions> options, TimeProvider time) : IEventProcessor
{
    public async Task<int> RunDueAsync(TimeSpan maxDuration, CancellationToken cancellationToken = default)
    {
        var (started, count, limit) = (time.GetTimestamp(), 0, Math.Max(1, options.Value.Concurrency));
        var running = new List<Task>();
        try
        {
            while (!cancellationToken.IsCancellationRequested && time.GetElapsedTime(started) < maxDuration)
            {
                var claims = await pump.ClaimAsync(limit - running.Count, null, cancellationToken);
                running.AddRange(claims.Select(claim => Task.Run(() => runner.RunAsync(claim, false, cancellationToken), CancellationToken.None)));
                count += claims.Count;
                if (running.Count == 0) break;
                // One that ends may let the next of its subject go.
                await Task.WhenAny(running);
                running.RemoveAll(static attempt => attempt.IsCompleted);
            }
            await pump.CleanAsync(cancellationToken);
        }
        finally
        {
            await Task.WhenAll(running);
        }
        return count;
    }
}
