using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

[Collection(nameof(PostgresFixture))]
public sealed class PostgresChangeStoreTests(PostgresFixture server) : DurableChangeStoreContract
{
    private readonly List<ServiceProvider> _services = [];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var services in _services) await services.DisposeAsync();
    }

    protected override async Task<IEventStore> CreateAsync(FakeTimeProvider time)
    {
        _services.Add(Shop.Services(server.ConnectionString, time).BuildServiceProvider());
        await Shop.CreateAsync(_services[^1]);
        return _services[^1].GetRequiredService<IEventStore>();
    }
}
