using Knowrithm.Client.Tests;
using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A server that another one takes over from, a password that is rotated, a connection that the application replaces: nobody restarts.</summary>
public sealed class RedisConnectionTests
{
    private static readonly EventOwner Owner = new("app", "");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replica_that_takes_over_goes_on_with_what_it_has_got()
    {
        RedisFixture.Require();
        await using var primary = new RedisServer();
        await primary.StartAsync();
        await using var replica = new RedisServer("--replicaof", "127.0.0.1", $"{primary.Port}", "--repl-diskless-sync-delay", "0");
        await replica.StartAsync();
        await using var connection = await ConnectAsync($"{primary.EndPoint},{replica.EndPoint}");
        using var store = RedisStores.Create(connection);
        await store.PrepareAsync(Cancel);
        await store.RegisterAsync(Owner, [Handler], true, Cancel);
        await AppendAsync(store, '1');
        var running = Assert.Single(await ClaimAsync(store));
        await AppendAsync(store, '2');
        await store.CommitChangesAsync(Owner, RedisChanges.Step("leads", 0, new('4', 64)), Cancel);
        await Until.TrueAsync(async _ => (await replica.SayAsync("EXISTS knowrithm:events:{app/}:meta")) == ":1"
            && await replica.SayAsync("HLEN knowrithm:events:{app/}:events") == ":3");

        await primary.KillAsync();
        await replica.SayAsync("REPLICAOF NO ONE");

        await Until.TrueAsync(_ => SucceedsAsync(() => store.CompleteAsync(running, Cancel).AsTask()));
        await Until.TrueAsync(_ => SucceedsAsync(() => AppendAsync(store, '3')));
        // A step that it has not got is one that was not made: whoever made it is refused, and goes on from where the store is.
        Assert.Equal(new(false, 0), await store.CommitChangesAsync(Owner, RedisChanges.Step("leads", 2, new('4', 64)), Cancel));
        Assert.Equal(1, (await store.ReadCheckpointAsync(Owner, "leads", Cancel)).Version);
        Assert.Equal(new(true, 1), await store.CommitChangesAsync(Owner, RedisChanges.Step("leads", 1, new('4', 64)), Cancel));
        Assert.Equal(3, (await ClaimAsync(store)).Count);
    }

    [Fact]
    public async Task A_rotated_password_is_asked_for_when_the_connection_fails()
    {
        RedisFixture.Require();
        await using var server = new RedisServer("--requirepass", "old");
        await server.StartAsync();
        var password = "old";
        using var store = RedisStores.Create(services => new OwnConnections(services,
            _ => ConfigurationOptions.Parse($"{server.EndPoint},connectTimeout=60000,asyncTimeout=60000,connectRetry=0,password={password}")));
        await store.PrepareAsync(Cancel);
        await AppendAsync(store, '1');

        password = "new";
        await server.SayAsync("AUTH old", "CONFIG SET requirepass new", "CLIENT KILL TYPE normal");

        await Until.TrueAsync(_ => SucceedsAsync(() => AppendAsync(store, '2')));
    }

    [Fact]
    public async Task A_connection_that_the_application_has_replaced_is_noticed()
    {
        RedisFixture.Require();
        await using var server = new RedisServer();
        await server.StartAsync();
        var (connection, asked) = (await ConnectAsync(server.EndPoint), 0);
        using var store = RedisStores.Create(services => new SharedConnections(services, _ =>
        {
            asked++;
            return connection;
        }));
        for (var digit = '1'; digit < '9'; digit++) await AppendAsync(store, digit);
        Assert.Equal(1, asked);

        var replaced = connection;
        connection = await ConnectAsync(server.EndPoint);
        await replaced.DisposeAsync();

        await Until.TrueAsync(_ => SucceedsAsync(() => AppendAsync(store, '9')));
        store.Dispose();
        Assert.True(connection.IsConnected);
        await connection.DisposeAsync();
    }

    [Fact]
    public async Task In_a_cluster_all_that_is_an_owners_is_in_one_slot()
    {
        RedisFixture.Require();
        await using var server = new RedisServer("--cluster-enabled", "yes");
        await server.StartAsync();
        await server.SayAsync("CLUSTER ADDSLOTSRANGE 0 16383");
        await Until.TrueAsync(async _ => (await server.SayAsync("SET probe 1")) == "+OK");
        await using var connection = await ConnectAsync(server.EndPoint);
        using var store = RedisStores.Create(connection);
        EventOwner[] owners = [Owner, new("an {odd} name}", "ä:/"), new("", "")];
        Assert.Equal(owners.Length, owners.Select(static owner => (string?)RedisKeys.Of(owner)[0]).Distinct().Count());

        await store.PrepareAsync(Cancel);
        foreach (var owner in owners)
        {
            Assert.Single(RedisKeys.Of(owner).Select(key => connection.HashSlot(key)).Distinct());
            await store.RegisterAsync(owner, [Handler], true, Cancel);
            Assert.True(await store.AppendAsync(owner, new() { Key = new('1', 64), Type = "lead.created", Subject = "x:y" }, Cancel));
            var claim = Assert.Single(await store.ClaimAsync(new() { Owner = owner, Handlers = ["a"], Lease = TimeSpan.FromMinutes(1) }, Cancel));
            Assert.True(await store.CompleteAsync(claim, Cancel));
            Assert.True(await store.LeaseAsync(owner, "leads", "a", TimeSpan.FromMinutes(1), Cancel));
            Assert.Equal(new(true, 1), await store.CommitChangesAsync(owner, RedisChanges.Step("leads", 0, new('2', 64)), Cancel));
            Assert.Equal(1, await store.EraseSubjectAsync(owner, new('2', 64), Cancel));
        }
    }

    private static HandlerSubscription Handler => new() { Name = "a", EventTypes = ["lead.created"] };

    private static async Task<bool> SucceedsAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            return false;
        }
    }

    private static async Task AppendAsync(RedisEventStore store, char digit) =>
        await store.AppendAsync(Owner, new() { Key = new(digit, 64), Type = "lead.created" }, Cancel);

    private static async Task<IReadOnlyList<ClaimedEvent>> ClaimAsync(RedisEventStore store) =>
        await store.ClaimAsync(new() { Owner = Owner, Handlers = ["a"], Count = 10, Lease = TimeSpan.FromMinutes(10) }, Cancel);

    private static async Task<ConnectionMultiplexer> ConnectAsync(string endPoints)
    {
        var options = ConfigurationOptions.Parse($"{endPoints},abortConnect=false,asyncTimeout=60000,connectTimeout=60000,connectRetry=0");
        (options.BacklogPolicy, options.ReconnectRetryPolicy) = (BacklogPolicy.FailFast, new LinearRetry(50));
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
