using System.Runtime.CompilerServices;
using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>Dead letters, some hundred with each script, so that none holds up the others for long.</summary>
internal sealed class RedisDeadLetters(RedisScripts scripts)
{
    private const int Chunk = 500;

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(
        EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count, CancellationToken cancellationToken)
    {
        var letters = new List<DeadLetter>();
        await foreach (var page in ScanAsync(owner, filter, after is null ? "" : Place(after), Math.Clamp(count, 1, Chunk), true, cancellationToken))
        {
            letters.AddRange(page.Select(RedisReply.DeadLetter));
            // Ids may stand in any order.
            if (letters.Count >= count && filter.Ids is null) break;
        }
        return [.. letters.OrderBy(Place, StringComparer.Ordinal).Take(count)];
    }

    public Task<long> RequeueAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        ChangeAsync(RedisScript.Requeue, owner, filter, cancellationToken);

    public Task<long> DeleteAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        ChangeAsync(RedisScript.Delete, owner, filter, cancellationToken);

    private async Task<long> ChangeAsync(string script, EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var page in ScanAsync(owner, filter, "", Chunk, false, cancellationToken))
            if (page.Length > 0)
                count += (long)await scripts.RunAsync(script, owner, cancellationToken, [.. page.Select(static id => (RedisValue)RedisReply.Text(id))]);
        return count;
    }

    private async IAsyncEnumerable<RedisResult[]> ScanAsync(
        EventOwner owner, DeadLetterFilter filter, string place, int count, bool all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunks = filter.Ids?.Distinct(StringComparer.Ordinal).Chunk(Chunk) ?? [[]];
        var before = filter.Before?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        foreach (var ids in chunks)
        {
            if (filter.Ids is not null && ids.Length == 0) yield break;
            for (string? next = place; next is not null;)
            {
                var reply = await scripts.RunAsync(RedisScript.Scan, owner, cancellationToken,
                [
                    filter.Ids is null ? count : Chunk, filter.Handler ?? "", filter.From?.ToUnixTimeMilliseconds() ?? 0, before, next,
                    RedisScripts.Flag(filter.ErrorType is not null), filter.ErrorType ?? "", RedisScripts.Flag(all), .. ids.Select(static id => (RedisValue)id),
                ]);
                // Those that die while this goes on are not meant.
                before = Math.Min(before, (long)reply[2] + 1);
                yield return (RedisResult[])reply[0]!;
                next = RedisReply.Text(reply[1]);
            }
        }
    }

    /// <summary>Where a dead letter stands among the others: when it became one, its sequence, its handler's number.</summary>
    private static string Place(DeadLetter letter) => letter.Id.Split('.') is [var handler, var sequence]
        ? $"{letter.At.ToUnixTimeMilliseconds():d15}:{sequence}:{handler}" : $"{letter.At.ToUnixTimeMilliseconds():d15}::";
}
