using Knowrithm.Client.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The stores of events with Entity Framework Core.</summary>
public static class KnowrithmEventsEntityFrameworkCoreExtensions
{
    /// <summary>
    /// Stores events in a SQLite file of their own, which is created and upgraded at start. This is durable, for one machine: several processes on it
    /// may share the file, but it must not be on a network drive.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">For example <c>Data Source=events.db</c>.</param>
    public static KnowrithmEventsBuilder UseSqlite(this KnowrithmEventsBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        builder.Services.AddDbContextPool<KnowrithmEventsDbContext>(options => options.UseSqlite(connectionString));
        return builder.Use<KnowrithmEventsDbContext>(ownsSchema: true, useProcessClock: true, hasInbox: false);
    }

    /// <summary>
    /// Stores events in the database of the application's own context, on SQLite, PostgreSQL or SQL Server. The model calls
    /// <c>modelBuilder.AddKnowrithmEvents()</c>, and migrations create the tables; at start, what is missing is named. Contexts that filter by
    /// tenant, or whose database depends on the tenant, are not supported.
    /// </summary>
    /// <typeparam name="TContext">The context, registered with <c>AddDbContext</c>.</typeparam>
    /// <param name="builder">The builder.</param>
    public static KnowrithmEventsBuilder UseEntityFrameworkCore<TContext>(this KnowrithmEventsBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use<TContext>(ownsSchema: false, useProcessClock: false, hasInbox: true);
    }

    internal static KnowrithmEventsBuilder Use<TContext>(this KnowrithmEventsBuilder builder, bool ownsSchema, bool useProcessClock, bool hasInbox)
        where TContext : DbContext
    {
        builder.Services.RemoveAll<EfDatabase<TContext>>();
        builder.Services.AddSingleton(services => new EfDatabase<TContext>(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<TimeProvider>(), useProcessClock));
        builder.Services.RemoveAll<ITransactionalInbox>();
        if (hasInbox)
            builder.Services.AddSingleton<ITransactionalInbox>(static services => new EfTransactionalInbox<TContext>(
                services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<EfDatabase<TContext>>(),
                services.GetRequiredService<ILogger<EfTransactionalInbox<TContext>>>()));
        return builder.UseStore(services => new EfEventStore<TContext>(
            services.GetRequiredService<EfDatabase<TContext>>(), ownsSchema, services.GetRequiredService<TimeProvider>()));
    }
}
