using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Connectors.Tests;

/// <summary>An application with one connector, its stand-in, and a clock that moves only while the application waits for it.</summary>
internal sealed class ConnectorHost : IAsyncDisposable
{
    private readonly ConnectorRow _row;
    private readonly StandInServer _server;
    private readonly ConfigurationManager _configuration = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("connector-").FullName;
    private ServiceProvider _services;
    private int _databases;

    private ConnectorHost(World world, ConnectorRow row, StandIn standIn, StandInServer server, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        (_row, StandIn, _server) = (row, standIn, server);
        _configuration.AddInMemoryCollection(new Dictionary<string, string?>(server.Settings)
        {
            ["Knowrithm:BaseUrl"] = world.Sandbox.Address.ToString(),
            ["Knowrithm:ApiKey"] = world.Sandbox.ApiKey,
            ["Knowrithm:ApiSecret"] = world.Sandbox.ApiSecret,
            ["Knowrithm:Webhooks:Secrets:0"] = Visit.Secret,
            ["Knowrithm:Events:MaxAttempts"] = "400",
            ["Knowrithm:Events:MaxRetryDelay"] = "00:10:00",
            // Only the clock of a test would let them pass.
            ["Knowrithm:AttemptTimeout"] = "1.00:00:00",
            ["Knowrithm:CallTimeout"] = "1.00:00:00",
            ["Knowrithm:Events:HandlerTimeout"] = "30.00:00:00",
            ["Knowrithm:Events:Lease"] = "30.00:00:00",
            [$"Connectors:{row.Name}:Timeout"] = "10.00:00:00",
            [$"Connectors:{row.Name}:ConversationLink"] = "https://desk.example/c/{conversation_id}",
        }).AddInMemoryCollection(settings);
        _services = Build();
    }

    public FakeTimeProvider Time { get; } = new(World.Now);

    public StandIn StandIn { get; }

    private IEventOperations Operations => _services.GetRequiredService<IEventOperations>();

    public static async Task<ConnectorHost> StartAsync(World world, string name, params KeyValuePair<string, string?>[] settings)
    {
        var row = ConnectorRow.Of(name);
        var standIn = row.Create();
        return new(world, row, standIn, await StandInServer.StartAsync(standIn), settings);
    }

    public StandInFault Fail(StandInFault fault) => _server.Fail(StandIn, fault);

    /// <summary>The application without a memory of what it did.</summary>
    public async Task LoseDatabaseAsync()
    {
        await _services.DisposeAsync();
        _services = Build();
    }

    public async Task DeliverAsync(params WebhookDelivery[] deliveries)
    {
        foreach (var delivery in deliveries)
        {
            var receipt = await _services.GetRequiredService<IWebhookReceiver>()
                .ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature] });
            Assert.True(receipt.StatusCode is 200 or 202, $"{receipt.StatusCode} {receipt.Reason}");
        }
    }

    public Task PlayAsync(Visit visit, IEnumerable<int>? order = null) =>
        DeliverAsync([.. (order ?? Enumerable.Range(0, Visit.Count)).Select(number => visit.Event(number))]);

    /// <summary>Until each event is handled, a dead letter, or waits for a handler that is paused.</summary>
    public async Task SettleAsync()
    {
        while (true)
        {
            await RunAsync();
            var handlers = await HandlersAsync();
            if (handlers.All(static one => one.Waiting == 0 || one.PausedAt is not null)) return;
            Time.Advance(TimeSpan.FromSeconds(5));
        }
    }

    /// <summary>After a pause: the next probe, and whatever it lets go.</summary>
    public async Task ResumeAsync()
    {
        while ((await HandlersAsync()).Any(static one => one.PausedAt is not null && one.Waiting > 0))
        {
            Time.Advance(TimeSpan.FromMinutes(5));
            await RunAsync();
        }
        await SettleAsync();
    }

    public async Task<IReadOnlyList<HandlerStatus>> HandlersAsync() => (await Operations.GetStatusAsync()).Handlers;

    public async Task<List<DeadLetter>> DeadLettersAsync()
    {
        var letters = new List<DeadLetter>();
        await foreach (var letter in Operations.ListDeadLettersAsync()) letters.Add(letter);
        return letters;
    }

    public Task<long> RequeueAsync() => Operations.RequeueAsync(new());

    /// <summary>What a vault or a file does when a secret is replaced.</summary>
    public void Replace(string key, string value)
    {
        _configuration[key] = value;
        ((IConfigurationRoot)_configuration).Reload();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
        _configuration.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(_configuration).AddSingleton<TimeProvider>(Time);
        var events = services.AddKnowrithmEvents().UseSqlite($"Data Source={Path.Combine(_folder, $"events-{_databases++}.db")}");
        _row.Add(events, _configuration.GetSection($"Connectors:{_row.Name}"));
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private async Task RunAsync()
    {
        var run = _services.GetRequiredService<IEventProcessor>().RunDueAsync(TimeSpan.FromDays(20));
        await Until.TrueAsync(() =>
        {
            if (!run.IsCompleted) Time.Advance(TimeSpan.FromMilliseconds(50));
            return run.IsCompleted;
        });
        await run;
    }
}
