using Knowrithm.Client.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>The handler's changes and the "done" mark are one commit.</summary>
[Collection(nameof(PostgresFixture))]
public sealed class TransactionalInboxTests(PostgresFixture server, SqliteFile file) : IClassFixture<SqliteFile>
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Effect_and_mark_are_saved_together_or_not_at_all(string database)
    {
        var name = Guid.NewGuid().ToString();
        var fails = true;
        await using var services = await StartAsync(database, options => options.Transactional(), async (context, token) =>
        {
            context.Services.GetRequiredService<ShopContext>().Customers.Add(new() { Name = name });
            await Task.Yield();
            if (fails) throw new IOException("x");
        });

        await RunAsync(services);
        Assert.Equal(0, await CountAsync(services, name));
        fails = false;
        _time.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(services);
        await RunAsync(services);

        Assert.Equal(1, await CountAsync(services, name));
        Assert.Equal(0, Assert.Single((await services.GetRequiredService<IEventOperations>().GetStatusAsync(Cancel)).Handlers).Waiting);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    [InlineData("PostgreSQL, own transaction")]
    public async Task The_next_event_of_the_subject_is_due_as_soon_as_the_changes_are_saved(string database)
    {
        var versions = new List<DateTimeOffset?>();
        await using var services = await StartAsync(
            database,
            options => _ = database.EndsWith("own transaction", StringComparison.Ordinal) ? options.OwnTransaction() : options.Transactional(),
            (context, _) =>
            {
                versions.Add(context.Event.Timestamp);
                return Task.CompletedTask;
            });
        foreach (var version in new[] { 2, 3 })
        {
            var delivery = TestEngine.Lead(version: version);
            await services.GetRequiredService<IWebhookReceiver>().ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature] }, Cancel);
        }

        await RunAsync(services);

        Assert.Equal([1L, 2, 3], versions.Select(static moment => moment!.Value.ToUnixTimeSeconds()));
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task A_claim_that_another_instance_took_over_changes_nothing(string database)
    {
        var name = Guid.NewGuid().ToString();
        ServiceProvider? own = null;
        await using var services = own = await StartAsync(database, options => options.Transactional(), async (context, token) =>
        {
            context.Services.GetRequiredService<ShopContext>().Customers.Add(new() { Name = name });
            _time.Advance(TimeSpan.FromHours(1));
            Assert.Single(await own!.GetRequiredService<IEventStore>()
                .ClaimAsync(new() { Owner = own!.GetRequiredService<EventPump>().Owner, Handlers = ["a"], Lease = TimeSpan.FromDays(1) }, token));
        });

        await RunAsync(services);

        Assert.Equal(0, await CountAsync(services, name));
    }

    [Theory]
    [InlineData("SQLite", "SaveChanges")]
    [InlineData("PostgreSQL", "SaveChanges")]
    [InlineData("SQLite", "a row that is not there")]
    [InlineData("PostgreSQL", "a row that is not there")]
    [InlineData("PostgreSQL", "a duplicate")]
    [InlineData("SQLite", "a duplicate")]
    public async Task What_the_handler_does_wrong_is_the_handlers_failure(string database, string what)
    {
        var name = Guid.NewGuid().ToString();
        await using var services = await StartAsync(database, options => options.Transactional().MaxAttempts = 1, async (context, token) =>
        {
            var shop = context.Services.GetRequiredService<ShopContext>();
            if (what == "a row that is not there") shop.Update(new Customer { Id = 987_654_321, Name = name });
            else shop.Customers.Add(new() { Name = name });
            if (what == "a duplicate") shop.Customers.Add(new() { Name = name });
            if (what == "SaveChanges") await shop.SaveChangesAsync(token);
        });

        await RunAsync(services);

        Assert.Equal(0, await CountAsync(services, name));
        var letter = Assert.Single(await services.GetRequiredService<IEventOperations>().ListDeadLettersAsync(cancellationToken: Cancel).CollectAsync());
        Assert.Contains(what == "SaveChanges" ? "must not call SaveChanges" : "", letter.Error.Text, StringComparison.Ordinal);
        Assert.Equal(what switch
        {
            "SaveChanges" => typeof(InvalidOperationException).FullName,
            "a duplicate" => typeof(DbUpdateException).FullName,
            _ => typeof(DbUpdateConcurrencyException).FullName,
        }, letter.Error.Type);
    }

    public static MatrixTheoryData<string, Type> Thrown { get; } = new(
        ["SQLite", "PostgreSQL", "PostgreSQL, own transaction", "PostgreSQL, no retries", "PostgreSQL, no retries, own transaction"],
        [typeof(TimeoutException), typeof(IOException), typeof(InvalidOperationException)]);

    /// <summary>An execution strategy takes some of them for a fault of the database.</summary>
    [Theory]
    [MemberData(nameof(Thrown))]
    public async Task The_handlers_rules_are_about_what_the_handler_threw(string database, Type type)
    {
        await using var services = await StartAsync(database, options =>
        {
            _ = database.EndsWith("own transaction", StringComparison.Ordinal) ? options.OwnTransaction() : options.Transactional();
            options.On<TimeoutException>(static _ => EventVerdict.DeadLetter).On<IOException>(static _ => EventVerdict.DeadLetter)
                .On<InvalidOperationException>(static _ => EventVerdict.DeadLetter);
        }, (_, _) => throw (Exception)Activator.CreateInstance(type, "thrown by the handler")!);

        await RunAsync(services);

        var letter = Assert.Single(await services.GetRequiredService<IEventOperations>().ListDeadLettersAsync(cancellationToken: Cancel).CollectAsync());
        Assert.Equal((type.FullName, "thrown by the handler"), (letter.Error.Type, letter.Error.Text));
    }

    [Fact]
    public async Task A_handler_with_its_own_transaction_saves_as_often_as_it_likes()
    {
        var name = Guid.NewGuid().ToString();
        var fails = true;
        await using var services = await StartAsync("PostgreSQL", options => options.OwnTransaction(), async (context, token) =>
        {
            var shop = context.Services.GetRequiredService<ShopContext>();
            shop.Customers.Add(new() { Name = name });
            await shop.SaveChangesAsync(token);
            if (fails) throw new IOException("x");
        });

        await RunAsync(services);
        Assert.Equal(0, await CountAsync(services, name));
        fails = false;
        _time.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(services);
        await RunAsync(services);

        Assert.Equal(1, await CountAsync(services, name));
    }

    private async Task<ServiceProvider> StartAsync(string database, Action<EventHandlerOptions> options, Func<EventContext, CancellationToken, Task> handle)
    {
        var collection = Shop.Services(
            database == "SQLite" ? file.ConnectionString : server.ConnectionString, _time,
                builder => builder.AddHandler<LeadUpdated>("a", (_, context, token) => handle(context, token), options),
            static settings => settings.Application = Guid.NewGuid().ToString("N"), !database.Contains("no retries", StringComparison.Ordinal));
        collection.Configure<WebhookReceiverOptions>(static receiver => receiver.Secrets = [TestEngine.Secret]);
        var services = collection.BuildServiceProvider();
        await Shop.CreateAsync(services);
        var delivery = TestEngine.Lead();
        var receipt = await services.GetRequiredService<IWebhookReceiver>()
            .ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature] }, Cancel);
        Assert.Equal(202, receipt.StatusCode);
        return services;
    }

    private static Task<int> RunAsync(ServiceProvider services) => services.GetRequiredService<IEventProcessor>().RunDueAsync(TimeSpan.FromDays(1), Cancel);

    private static async Task<int> CountAsync(ServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ShopContext>().Customers.CountAsync(customer => customer.Name == name, Cancel);
    }
}
