using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

public sealed class SqliteEventStoreTests(SqliteFile file) : EventStoreContract, IClassFixture<SqliteFile>
{
    private ServiceProvider? _services;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_services is not null) await _services.DisposeAsync();
    }

    protected override Task<IEventStore> CreateAsync(FakeTimeProvider time)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddKnowrithmEvents().UseSqlite(file.ConnectionString);
        _services = services.BuildServiceProvider();
        return Task.FromResult(_services.GetRequiredService<IEventStore>());
    }
}
