using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A server of lists, a store, and the feed between them. Time stands still unless it is moved.</summary>
internal sealed class FeedBench : IAsyncDisposable
{
    private readonly Action<ChangeFeedOptions>? _configure;
    private readonly bool _hasWebhooks;
    private readonly bool _waits;
    private ServiceProvider _services;

    public FeedBench(Action<ChangeFeedOptions>? configure = null, bool hasWebhooks = false, ListQuirks? quirks = null, bool waits = false,
        HttpMessageHandler? handler = null, FakeTimeProvider? time = null)
    {
        Time = time ?? new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        (_configure, _hasWebhooks, _waits) = (configure, hasWebhooks, waits);
        Server = new(Time) { Quirks = quirks ?? new() };
        Store = new(Time);
        Client = new(new KnowrithmClientOptions { ApiKey = "key", ApiSecret = "secret", PrimaryHandler = handler ?? Server, BaseUrl = "https://lists.test" });
        _services = Build();
    }

    public FakeTimeProvider Time { get; }

    public ListServer Server { get; }

    public ListWorld World => Server.World;

    public FeedStore Store { get; }

    public KnowrithmClient Client { get; }

    public FeedLogs Logs { get; } = new();

    public IServiceProvider Services => _services;

    public ChangeFeed Feed => _services.GetRequiredService<ChangeFeed>();

    /// <summary>What was appended since the last call: type and id.</summary>
    public string[] Told()
    {
        var told = Store.Events.Select(Text).ToArray();
        Store.Events.Clear();
        return told;
    }

    public static string Text(KnowrithmEvent one) => $"{one.Event} {(one is MessageEvent message ? message.Message.Id : EventKey.IdOf(one))}";

    /// <summary>Another process on the same store.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Build();
    }

    /// <summary>Runs a pass, at a time when all that happened before is due.</summary>
    public async Task<bool> PassAsync(TimeSpan? after = null)
    {
        Time.Advance(after ?? TimeSpan.FromMinutes(15));
        var pass = _services.GetRequiredService<IChangeFeed>().RunPassAsync(cancellationToken: TestContext.Current.CancellationToken);
        if (_waits) await PumpAsync(pass);
        return await pass;
    }

    /// <summary>Lets time pass while something waits for it.</summary>
    public async Task PumpAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, Task.Delay(2, TestContext.Current.CancellationToken));
            if (!task.IsCompleted) Time.Advance(TimeSpan.FromSeconds(5));
        }
    }

    public Task<EventHealthReport> HealthAsync() => _services.GetRequiredService<IEventHealth>().CheckAsync(TestContext.Current.CancellationToken);

    public WebhookDelivery Webhook(string type, ListItem item, params string[] without)
    {
        var data = item.ToJson(Server.Quirks.HasUpdatedAt);
        foreach (var name in without) data.Remove(name);
        return WebhookSigner.Create(TestEngine.Secret, new(type), JsonSerializer.SerializeToElement<JsonNode>(data), timestamp: item.UpdatedAt);
    }

    public async Task<int> ReceiveAsync(WebhookDelivery delivery) => (await _services.GetRequiredService<IWebhookReceiver>().ReceiveAsync(
        new() { Body = delivery.Body, Signatures = [delivery.Signature] }, TestContext.Current.CancellationToken)).StatusCode;

    public Task<int> ReceiveAsync(string type, ListItem item, params string[] without) => ReceiveAsync(Webhook(type, item, without));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Client.Dispose();
        Server.Dispose();
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton<IKnowrithmClient>(Client).AddSingleton<IChangeStore>(Store);
        services.AddSingleton<ILoggerProvider>(Logs);
        if (_hasWebhooks) services.Configure<WebhookReceiverOptions>(static receiver => receiver.Secrets = [TestEngine.Secret]);
        services.AddKnowrithmEvents(static settings => settings.Application = "test").UseStore(_ => Store.Inner).AddChangeFeed(options =>
        {
            (options.Lists, options.AllowMemory) = (ChangeFeedLists.All, true);
            _configure?.Invoke(options);
        });
        return services.BuildServiceProvider();
    }
}
