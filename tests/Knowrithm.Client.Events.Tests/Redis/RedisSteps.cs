using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Operations by chance, on few handlers and subjects, so that they meet.</summary>
internal sealed class RedisSteps(RedisEventStore store, EventOwner owner, FakeTimeProvider time, Random random)
{
    private static readonly string[] Names = ["a", "b", "c"];

    private readonly List<ClaimedEvent> _claims = [];
    private readonly RedisChangeSteps _changes = new(store, owner, random);
    private int _count;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <returns>What was done, for whoever reads of a failure.</returns>
    public async Task<string> NextAsync()
    {
        var (name, other, subject) = (Names[random.Next(3)], Names[random.Next(3)], $"s{random.Next(3)}");
        switch (random.Next(32))
        {
            case < 7:
                await store.AppendAsync(
                    owner, new() { Key = NextKey(), Type = "lead.created", Subject = random.Next(4) == 0 ? null : subject, Body = "x"u8.ToArray() }, Cancel);
                return $"append {_count}";
            case < 11:
                var request = new ClaimRequest
                {
                    Owner = owner,
                    Handlers = Names,
                    Count = random.Next(1, 5),
                    Lease = TimeSpan.FromMinutes(1),
                    Unordered = random.Next(4) == 0 ? [name] : [],
                };
                _claims.AddRange(await store.ClaimAsync(request, Cancel));
                return "claim";
            case < 17 when _claims.Count > 0:
                return await EndAsync(_claims[random.Next(_claims.Count)]);
            case 17:
                time.Advance(TimeSpan.FromSeconds(random.Next(1, 200)));
                return "time passes";
            case 18:
                time.AdjustTime(time.GetUtcNow().AddMinutes(-random.Next(1, 60)));
                return "the clock is set back";
            case 19:
                return $"requeue {await store.RequeueAsync(owner, new() { Handler = random.Next(2) == 0 ? name : null }, Cancel)}";
            case 20:
                await store.RegisterAsync(owner, [Subscription(name) with { Since = TimeSpan.FromHours(random.Next(2)) }], true, Cancel);
                return $"register {name}";
            case 21:
                await store.RegisterAsync(owner, [Subscription(name) with { RenamedFrom = other == name ? null : other }], true, Cancel);
                return $"rename {other} to {name}";
            case 22:
                if (random.Next(3) == 0) return $"retire {await store.RetireAsync(owner, name, Cancel)}";
                _changes.Erase(subject);
                return $"erase {await store.EraseSubjectAsync(owner, subject, Cancel)}";
            case > 23:
                return await _changes.NextAsync(NextKey);
            case 23 when random.Next(2) == 0 && _count > 0 && await NamesAsync() is { Length: > 0 } names:
                var key = random.Next(1, _count + 1).ToString("d64", CultureInfo.InvariantCulture);
                return $"replay {key} {await store.ReplayAsync(owner, names[random.Next(names.Length)], key, Cancel)}";
            default:
                await store.CleanAsync(owner, new(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20)), Cancel);
                if (random.Next(2) == 0) return "clean";
                var handlers = await NamesAsync();
                if (handlers.Length > 0) await store.ReplayAsync(owner, handlers[random.Next(handlers.Length)], time.GetUtcNow().AddMinutes(-30), Cancel);
                return "replay";
        }
    }

    /// <summary>Whether the store knows of each list what was committed.</summary>
    public Task CheckAsync() => _changes.CheckAsync();

    /// <summary>Until nothing waits, each subject's events in their order.</summary>
    public async Task HandleAllAsync()
    {
        var last = new Dictionary<(string, string), string>();
        for (var pause = true; ;)
        {
            // What was claimed above, and what waits for a retry.
            if (pause) time.Advance(TimeSpan.FromHours(2));
            var claims = await store.ClaimAsync(new() { Owner = owner, Handlers = Names, Count = 100, Lease = TimeSpan.FromMinutes(1) }, Cancel);
            if (claims.Count == 0) return;
            pause = false;
            foreach (var claim in claims)
            {
                if (claim.Event.Subject is { } subject)
                {
                    if (last.TryGetValue((claim.Handler, subject), out var before)) Assert.True(string.CompareOrdinal(before, claim.Event.Key) < 0);
                    last[(claim.Handler, subject)] = claim.Event.Key;
                }
                Assert.True(await store.CompleteAsync(claim, Cancel));
            }
        }
    }

    private async Task<string[]> NamesAsync() =>
        [.. (await store.CheckAsync(owner, Cancel)).Handlers.Where(static one => !one.IsRetired).Select(static one => one.Handler)];

    private string NextKey() => (++_count).ToString("d64", CultureInfo.InvariantCulture);

    private static HandlerSubscription Subscription(string name) => new() { Name = name, EventTypes = ["lead.created"] };

    private async Task<string> EndAsync(ClaimedEvent claim)
    {
        _claims.Remove(claim);
        return random.Next(4) switch
        {
            0 => $"bury {claim.Id} {await store.BuryAsync(claim, new("x", "y"), Cancel)}",
            1 => $"retry {claim.Id} {await store.RetryAsync(claim, TimeSpan.FromSeconds(random.Next(60)), null, true, Cancel)}",
            2 => $"renew {claim.Id} {await store.RenewAsync(claim, TimeSpan.FromMinutes(1), Cancel)}",
            _ => $"complete {claim.Id} {await store.CompleteAsync(claim, Cancel)}",
        };
    }
}
