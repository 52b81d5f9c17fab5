using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

[CollectionDefinition(nameof(PostgresFixture))]
public sealed class PostgresCollection : ICollectionFixture<PostgresFixture>;

/// <summary>An application whose own context keeps the events.</summary>
internal static class Shop
{
    private static readonly SemaphoreSlim Once = new(1);

    /// <summary>With a clock of the test's, that one counts, on PostgreSQL too.</summary>
    public static IServiceCollection Services(string connection, TimeProvider? time, Action<KnowrithmEventsBuilder>? handlers = null,
        Action<KnowrithmEventsOptions>? configure = null, bool retries = true)
    {
        var services = new ServiceCollection().AddSingleton(time ?? TimeProvider.System);
        services.AddDbContext<ShopContext>(options => _ = connection.Contains("Data Source=", StringComparison.Ordinal)
            ? options.UseSqlite(connection)
            : options.UseNpgsql(connection, npgsql => _ = retries ? npgsql.EnableRetryOnFailure(3, TimeSpan.FromMilliseconds(50), null) : npgsql));
        var builder = services.AddKnowrithmEvents(configure);
        if (time is null) builder.UseEntityFrameworkCore<ShopContext>();
        else builder.Use<ShopContext>(ownsSchema: false, useProcessClock: true, hasInbox: true);
        handlers?.Invoke(builder);
        return services;
    }

    public static async Task CreateAsync(IServiceProvider services)
    {
        await Once.WaitAsync();
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ShopContext>().Database.EnsureCreatedAsync();
        }
        finally
        {
            Once.Release();
        }
    }
}
