using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KnowrithmApp.Tests;

/// <summary>An application with the connector and its stand-in, a sandbox, and a clock that moves only while the application waits for it.</summary>
internal sealed class ConnectorHost : IAsyncDisposable
{
    private const string Secret = "whsec_test";

    private readonly KnowrithmSandbox _sandbox;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connector-");
    private readonly ConfigurationManager _configuration = new();
    private readonly ServiceProvider _services;
    private readonly FakeTimeProvider _time;
    private int _deliveries;

    private ConnectorHost(KnowrithmSandbox sandbox, FakeTimeProvider time, StandIn standIn)
    {
        (_sandbox, _time, StandIn) = (sandbox, time, standIn);
        _configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowrithm:BaseUrl"] = sandbox.Address.ToString(),
            ["Knowrithm:ApiKey"] = sandbox.ApiKey,
            ["Knowrithm:ApiSecret"] = sandbox.ApiSecret,
            ["Knowrithm:Webhooks:Secrets:0"] = Secret,
            ["Knowrithm:AttemptTimeout"] = "01:00:00",
            ["Knowrithm:CallTimeout"] = "01:00:00",
            // Only the clock of a test would let them pass.
            ["Knowrithm:Events:HandlerTimeout"] = "10.00:00:00",
            ["Knowrithm:Events:Lease"] = "10.00:00:00",
            ["Connectors:AcmeCrm:BaseAddress"] = standIn.Address.ToString(),
            ["Connectors:AcmeCrm:Token"] = standIn.Token,
            ["Connectors:AcmeCrm:Timeout"] = "1.00:00:00",
        });
        var services = new ServiceCollection().AddSingleton<IConfiguration>(_configuration).AddSingleton<TimeProvider>(_time);
        services.AddKnowrithmEvents().UseSqlite($"Data Source={Path.Combine(_folder.FullName, "events.db")};Pooling=False")
            .AddAcmeCrmConnector(_configuration.GetSection("Connectors:AcmeCrm"));
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public StandIn StandIn { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    private IEventOperations Operations => _services.GetRequiredService<IEventOperations>();

    private IKnowrithmClient Knowrithm => _services.GetRequiredService<IKnowrithmClient>();

    public static async Task<ConnectorHost> StartAsync()
    {
        var time = new FakeTimeProvider(new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
        var sandbox = await KnowrithmSandbox.StartAsync(options =>
            (options.SeedConversations, options.TaskDuration, options.TimeProvider) = (1, TimeSpan.Zero, time));
        return new(sandbox, time, await StandIn.StartAsync());
    }

    /// <summary>Registers a lead at Knowrithm.</summary>
    public async Task<string> AddLeadAsync(string name = "Ada")
    {
        var agent = (await Knowrithm.Agents.ListAgentsAsync())[0];
        var registration = await Knowrithm.Leads.RegisterLeadAsync(
            new() { AgentId = agent.Id, FirstName = name, LastName = "Lovelace", Email = $"{Guid.NewGuid():N}@example.com" });
        return registration.Lead!.Id;
    }

    /// <summary>Delivers an event about a lead, as Knowrithm would: each delivery has a time of its own.</summary>
    public async Task DeliverAsync(string leadId, WebhookEventType type)
    {
        var delivery = WebhookSigner.Create(Secret, type, new Lead { Id = leadId }, timestamp: Now.AddSeconds(++_deliveries));
        var receipt = await _services.GetRequiredService<IWebhookReceiver>().ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature] });
        Assert.True(receipt.StatusCode is 200 or 202, $"{receipt.StatusCode} {receipt.Reason}");
    }

    /// <summary>Lets time pass until each event is handled, is a dead letter, or waits for a handler that is paused.</summary>
    public async Task SettleAsync()
    {
        while (true)
        {
            await RunAsync();
            if ((await HandlersAsync()).All(static one => one.Waiting == 0 || one.PausedAt is not null)) return;
            _time.Advance(TimeSpan.FromSeconds(5));
        }
    }

    /// <summary>Lets time pass until no handler is paused, and then as <see cref="SettleAsync"/> does.</summary>
    public async Task ResumeAsync()
    {
        while ((await HandlersAsync()).Any(static one => one.PausedAt is not null && one.Waiting > 0))
        {
            _time.Advance(TimeSpan.FromMinutes(5));
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

    public Task RequeueAsync() => Operations.RequeueAsync(new());

    /// <summary>Replaces the connector's token, as a vault does while the application runs.</summary>
    public void ReplaceToken(string token)
    {
        _configuration["Connectors:AcmeCrm:Token"] = token;
        ((IConfigurationRoot)_configuration).Reload();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await StandIn.DisposeAsync();
        await _sandbox.DisposeAsync();
        _configuration.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task RunAsync()
    {
        var run = _services.GetRequiredService<IEventProcessor>().RunDueAsync(TimeSpan.FromDays(2));
        while (!run.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(1);
        }
        await run;
    }
}
