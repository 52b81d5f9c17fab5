using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Knowrithm.Events.Load;

/// <param name="Name">For the report.</param>
/// <param name="Address">The connection string.</param>
internal sealed record Store(string Name, string Address)
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
    public const string Redis = "Redis";

    public static readonly string[] All = [Sqlite, Postgres, Redis];

    public bool IsRedis => Name == Redis;

    /// <summary>The handlers whose effects are compared. Without a context of the application there is no transactional inbox.</summary>
    public IEnumerable<string> Handlers => IsRedis ? ["plain", "renamed", "added"] : ["exact", "plain", "renamed", "added"];

    public void Use(KnowrithmEventsBuilder events)
    {
        if (IsRedis)
        {
            // The application's own, for its effects as well; while Redis is away, a handler fails at once.
            events.Services.AddSingleton<IConnectionMultiplexer>(_ =>
            {
                var options = ConfigurationOptions.Parse(Address);
                (options.AbortOnConnectFail, options.BacklogPolicy, options.ReconnectRetryPolicy) = (false, BacklogPolicy.FailFast, new LinearRetry(100));
                return ConnectionMultiplexer.Connect(options);
            });
            events.UseRedis(static services => services.GetRequiredService<IConnectionMultiplexer>());
            return;
        }
        events.Services.AddDbContext<LedgerContext>(options => _ = Name == Sqlite
            ? options.UseSqlite(Address)
            : options.UseNpgsql(Address, static npgsql => npgsql.EnableRetryOnFailure()));
        events.UseEntityFrameworkCore<LedgerContext>();
    }
}
