using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>The change feed's store is that of the events, whose commit it shares.</summary>
public sealed class ChangeStoreServiceTests
{
    [Theory]
    [InlineData("memory")]
    [InlineData("SQLite")]
    public async Task The_store_of_events_is_the_change_feeds(string store)
    {
        await using var services = Services(builder => _ = store == "memory" ? builder : builder.UseSqlite("Data Source=nowhere.db"));

        Assert.Same(services.GetRequiredService<IEventStore>(), services.GetRequiredService<IChangeStore>());
    }

    [Fact]
    public async Task A_store_that_keeps_no_changes_is_named_when_it_has_to()
    {
        await using var services = Services(static builder => builder.UseStore(static _ => new TestStore(new MemoryEventStore())));

        var error = Assert.Throws<InvalidOperationException>(services.GetRequiredService<IChangeStore>);

        Assert.Contains(nameof(TestStore), error.Message, StringComparison.Ordinal);
        Assert.Contains("UseSqlite", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(IChangeStore), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_applications_own_change_store_stays()
    {
        var own = new MemoryEventStore();
        await using var services = Services(builder =>
            builder.UseStore(static _ => new TestStore(new MemoryEventStore())).Services.AddSingleton<IChangeStore>(own));

        Assert.Same(own, services.GetRequiredService<IChangeStore>());
    }

    private static ServiceProvider Services(Action<KnowrithmEventsBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddKnowrithmEvents());
        return services.BuildServiceProvider();
    }
}
