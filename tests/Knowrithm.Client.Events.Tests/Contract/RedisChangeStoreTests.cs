using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

[Collection(nameof(RedisFixture))]
public sealed class RedisChangeStoreTests(RedisFixture redis) : DurableChangeStoreContract
{
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (RedisServer.IsInstalled) await RedisInvariants.CheckAsync(redis.Connection, Owner, Time);
    }

    protected override Task<IEventStore> CreateAsync(FakeTimeProvider time) => Task.FromResult<IEventStore>(RedisStores.Create(redis.Connection, time));
}
