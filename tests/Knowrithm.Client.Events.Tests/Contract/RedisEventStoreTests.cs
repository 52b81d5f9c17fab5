using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

[Collection(nameof(RedisFixture))]
public sealed class RedisEventStoreTests(RedisFixture redis) : DurableEventStoreContract
{
    // Gives each row of the owner another name: of its handler, or of its event.
    private const string Rename =
        """

        for _, id in ipairs(call('HKEYS', work)) do
            local row = read(work, id)
            local event = read(events, row.k)
            leave(row)
            remove(received, number(event.r) .. ':' .. row.q .. ':' .. row.k)
            call('HDEL', work, id)
            row.h, row.q = ARGV[2] ~= '' and ARGV[2] or row.h, ARGV[3] ~= '' and ARGV[3] or row.q
            event.q = row.q
            add(received, number(event.r) .. ':' .. row.q .. ':' .. row.k)
            call('HSET', events, row.k, pack(event))
            wait(row, row.d)
        end
        """;

    protected override Task<IEventStore> CreateAsync(FakeTimeProvider time) => Task.FromResult<IEventStore>(RedisStores.Create(redis.Connection, time));

    protected override async Task<IAsyncDisposable> FillAsync()
    {
        await redis.Server.SayAsync("CONFIG SET maxmemory 1");
        return new Away(Store, () => redis.Server.SayAsync("CONFIG SET maxmemory 0"));
    }

    protected override async Task<Away> TakeAwayAsync()
    {
        await redis.Server.KillAsync();
        // One that does not wait for it to come back.
        var impatient = await ConnectionMultiplexer.ConnectAsync($"{redis.Server.EndPoint},abortConnect=false,connectTimeout=1000,connectRetry=0");
        return new(RedisStores.Create(impatient, Time), async () =>
        {
            await redis.Server.StartAsync();
            await impatient.DisposeAsync();
        });
    }

    protected override async Task TamperAsync(string what) => await RedisStores.RunAsync(redis.Connection, Owner, Time, what switch
    {
        NoSuchState => "for _, id in ipairs(call('HKEYS', work)) do local row = read(work, id); row.s = 7; write(row) end",
        NoSuchSource => "for _, key in ipairs(call('HKEYS', events)) do local one = read(events, key); one.o = 99; call('HSET', events, key, pack(one)) end",
        EventGone => "call('DEL', events, bodies)",
        BodyGone => "call('DEL', bodies)",
        OtherBody => "for _, key in ipairs(call('HKEYS', bodies)) do call('HSET', bodies, key, '\\7\\255') end",
        _ => Rename,
    }, what == NoSuchHandler ? "theirs" : "", what == OtherId ? "theirs0123456789" : "");

    protected override Task AddFutureAsync() => RedisStores.RunAsync(redis.Connection, Owner, Time,
        """

        for _, hash in ipairs({ events, work, handlers }) do
            for _, field in ipairs(call('HKEYS', hash)) do
                local one = read(hash, field)
                one.future, one.fields = 'text', { 7, 'and more' }
                call('HSET', hash, field, pack(one))
            end
        end
        call('HSET', meta, 'future', 'text')
        """);
}
