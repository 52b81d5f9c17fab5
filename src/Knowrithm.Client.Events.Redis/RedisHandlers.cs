using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>
/// Registers handlers, and remembers them: when a store has been emptied, they are registered again before the next event is appended, from when they
/// were registered first, so that no event falls between.
/// </summary>
internal sealed class RedisHandlers(RedisScripts scripts, ILogger logger)
{
    // Events for which one script adds rows: it holds up all others for some milliseconds.
    private const int Chunk = 500;

    private readonly ConcurrentDictionary<EventOwner, IReadOnlyList<HandlerSubscription>> _known = [];
    private readonly ConcurrentDictionary<(EventOwner, string), long> _since = [];

    public bool IsKnown(EventOwner owner) => _known.ContainsKey(owner);

    public async Task RegisterAsync(EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken cancellationToken)
    {
        var arguments = new List<RedisValue> { RedisScripts.Flag(isStart) };
        foreach (var one in handlers)
        {
            arguments.AddRange(
            [
                one.Name, string.Join('\n', one.EventTypes), RedisScripts.Flag(one.IsFallback), RedisScripts.Milliseconds(one.Since), one.RenamedFrom ?? "",
                _since.TryGetValue((owner, one.Name), out var since) ? since : RedisValue.EmptyString,
            ]);
        }
        var replies = (RedisResult[])(await scripts.RunAsync(RedisScript.Register, owner, cancellationToken, [.. arguments]))!;
        for (var i = 0; i < replies.Length; i++)
        {
            _since[(owner, handlers[i].Name)] = (long)replies[i][0];
            if ((bool)replies[i][1]) await FillAsync(owner, handlers[i].Name, cancellationToken);
        }
        _known[owner] = handlers;
    }

    public async Task RegisterAgainAsync(EventOwner owner, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(owner, out var handlers)) return;
        RedisLog.RegisteredAgain(logger, owner.Application);
        await RegisterAsync(owner, handlers, false, cancellationToken);
    }

    public async Task<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken) =>
        (bool)await scripts.RunAsync(RedisScript.Replay, owner, cancellationToken, handler, from.ToUnixTimeMilliseconds())
            ? await FillAsync(owner, handler, cancellationToken)
            : throw NotRegistered(handler);

    public async Task<bool> ReplayAsync(EventOwner owner, string handler, string key, CancellationToken cancellationToken)
    {
        var reply = (long)await scripts.RunAsync(RedisScript.ReplayEvent, owner, cancellationToken, handler, key);
        return reply < 0 ? throw NotRegistered(handler) : reply > 0;
    }

    public Task<long> RetireAsync(EventOwner owner, string handler, CancellationToken cancellationToken) =>
        RepeatAsync(RedisScript.Retire, owner, handler, cancellationToken);

    private static InvalidOperationException NotRegistered(string handler) => new($"The handler '{handler}' is not registered.");

    // An instance that ends midway leaves the rest to whichever registers the handler next; until then nobody claims its rows.
    private Task<long> FillAsync(EventOwner owner, string handler, CancellationToken cancellationToken) =>
        RepeatAsync(RedisScript.Fill, owner, handler, cancellationToken);

    private async Task<long> RepeatAsync(string script, EventOwner owner, string handler, CancellationToken cancellationToken)
    {
        for (var count = 0L; ;)
        {
            var reply = await scripts.RunAsync(script, owner, cancellationToken, handler, Chunk);
            count += (long)reply[0];
            if (!(bool)reply[1]) return count;
        }
    }
}
