using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

public sealed class SqliteChangeStoreTests(SqliteFile file) : DurableChangeStoreContract, IClassFixture<SqliteFile>
{
    private readonly List<ServiceProvider> _services = [];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var services in _services) await services.DisposeAsync();
    }

    protected override Task<IEventStore> CreateAsync(FakeTimeProvider time)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddKnowrithmEvents().UseSqlite(file.ConnectionString);
        _services.Add(services.BuildServiceProvider());
        return Task.FromResult(_services[^1].GetRequiredService<IEventStore>());
    }
}
