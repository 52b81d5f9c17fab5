using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Knowrithm.Events.Load;

/// <summary>Where handlers write down what they did, in the order in which they did it: in the application's database, or in the Redis of the events.</summary>
internal static class Ledger
{
    private const string Key = "ledger";

    public static async Task CreateAsync(IServiceProvider services, Store store)
    {
        if (store.IsRedis) return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LedgerContext>().Database.EnsureCreatedAsync();
    }

    public static async Task SaveAsync(IServiceProvider services, Store store, Effect effect, CancellationToken cancellationToken)
    {
        if (store.IsRedis)
        {
            await services.GetRequiredService<IConnectionMultiplexer>().GetDatabase()
                .ListRightPushAsync(Key, string.Create(CultureInfo.InvariantCulture, $"{effect.Handler}|{effect.Lead}|{effect.Version}|{effect.Process}"));
            return;
        }
        var ledger = services.GetRequiredService<LedgerContext>();
        ledger.Effects.Add(effect);
        await ledger.SaveChangesAsync(cancellationToken);
    }

    public static async Task<List<Effect>> ReadAsync(IServiceProvider services, Store store)
    {
        if (store.IsRedis)
            return [.. (await services.GetRequiredService<IConnectionMultiplexer>().GetDatabase().ListRangeAsync(Key)).Select(static one =>
            {
                var parts = one.ToString().Split('|');
                var (version, process) = (int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture));
                return new Effect { Handler = parts[0], Lead = parts[1], Version = version, Process = process };
            })];
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LedgerContext>().Effects.AsNoTracking().OrderBy(static effect => effect.Id).ToListAsync();
    }

    /// <summary>The next version's schema: it only adds, and the old version runs beside it.</summary>
    public static async Task UpgradeAsync(IServiceProvider services, Store store)
    {
        if (store.IsRedis)
        {
            await services.GetRequiredService<IConnectionMultiplexer>().GetDatabase().HashSetAsync("knowrithm:events:{load/}:meta", "future", "text");
            return;
        }
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LedgerContext>().Database
            .ExecuteSqlRawAsync("ALTER TABLE \"KnowrithmEventWork\" ADD COLUMN \"Future\" TEXT NULL");
    }
}
