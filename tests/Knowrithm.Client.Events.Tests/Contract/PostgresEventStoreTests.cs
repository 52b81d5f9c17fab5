using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

[Collection(nameof(PostgresFixture))]
public sealed class PostgresEventStoreTests(PostgresFixture server) : EventStoreContract
{
    private ServiceProvider? _services;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_services is not null) await _services.DisposeAsync();
    }

    protected override async Task<IEventStore> CreateAsync(FakeTimeProvider time)
    {
        _services = Shop.Services(server.ConnectionString, time).BuildServiceProvider();
        await Shop.CreateAsync(_services);
        return _services.GetRequiredService<IEventStore>();
    }
}
