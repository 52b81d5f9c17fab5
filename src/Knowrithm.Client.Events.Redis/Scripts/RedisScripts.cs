using System.Collections.Concurrent;
using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>Runs scripts on an owner's keys.</summary>
internal sealed class RedisScripts(RedisLink link, TimeProvider time, bool useProcessClock)
{
    private const string OtherFormat = "KNOWRITHMFORMAT ";

    private readonly ConcurrentDictionary<EventOwner, RedisKey[]> _keys = [];

    public async Task<RedisResult> RunAsync(string script, EventOwner owner, CancellationToken cancellationToken, params RedisValue[] arguments)
    {
        var keys = _keys.GetOrAdd(owner, RedisKeys.Of);
        RedisValue clock = useProcessClock ? time.GetUtcNow().ToUnixTimeMilliseconds() : RedisValue.EmptyString;
        var database = await link.GetAsync(cancellationToken);
        try
        {
            return await database.ScriptEvaluateAsync(script, keys, [clock, .. arguments]).WaitAsync(cancellationToken);
        }
        catch (RedisServerException e) when (e.Message.StartsWith(OtherFormat, StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"The events of '{owner.Application}' in Redis are stored in format {e.Message[OtherFormat.Length..]}, and this version of "
                + "Knowrithm.Client.Events.Redis knows format 1 only. Update the package on all instances.", e);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            link.Doubt();
            throw;
        }
    }

    public static RedisValue Milliseconds(TimeSpan time) => (long)Math.Ceiling(time.TotalMilliseconds);

    public static RedisValue Flag(bool value) => value ? 1 : 0;
}
