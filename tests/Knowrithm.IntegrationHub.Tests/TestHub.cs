using System.Net;
using System.Text.Json;
using Acme.IntegrationHub.StandIns;
using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>The hub as it is, on a port of its own, with a clock that moves only while nothing else does.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    public const string Secret = "whsec_test";

    /// <summary>A slow machine is no destination that does not answer.</summary>
    public const string NoHurry = "01:00:00";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private TestHub(WebApplication app, FakeTimeProvider time)
    {
        (_app, Time) = (app, time);
        _http = new() { BaseAddress = new(app.Urls.First()) };
    }

    public FakeTimeProvider Time { get; }

    public Uri Endpoint => new(_http.BaseAddress!, "/webhooks/knowrithm");

    public HttpClient Http => _http;

    public IServiceProvider Services => _app.Services;

    private TestStore Store => (TestStore)Services.GetRequiredService<IEventStore>();

    /// <summary>Without the store's figures: they cost more than a step of the clock.</summary>
    private bool IsAtWork => Store.Running > 0;

    public static async Task<TestHub> StartAsync(KnowrithmSandbox sandbox, string folder, IEnumerable<KeyValuePair<string, string?>> settings,
        TimeProvider? clock = null)
    {
        var time = new FakeTimeProvider(SharedSandbox.Now);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowrithm:BaseUrl"] = sandbox.Address.ToString(),
            ["Knowrithm:ApiKey"] = sandbox.ApiKey,
            ["Knowrithm:ApiSecret"] = sandbox.ApiSecret,
            ["Knowrithm:Webhooks:Secrets:0"] = Secret,
            // Only the clock of a test would let it pass.
            ["Knowrithm:Events:HandlerTimeout"] = "30.00:00:00",
            // Longer than any step of the clock, and short enough for what a hub that stopped still held.
            ["Knowrithm:Events:Lease"] = "02:00:00",
            ["Hub:DataFolder"] = folder,
            ["Hub:ConversationLink"] = "https://desk.example/c/{conversation_id}",
            ["Hub:IntentOutcomes:0"] = "demo_booked",
        }).AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock ?? time);
        builder.AddIntegrationHub();
        var store = builder.Services.Last(static service => service.ServiceType == typeof(IEventStore));
        builder.Services.Replace(ServiceDescriptor.Singleton<IEventStore>(services => new TestStore((IEventStore)store.ImplementationFactory!(services))));
        var app = builder.Build();
        try
        {
            await app.MapIntegrationHubAsync();
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new(app, time);
    }

    /// <summary>The settings that switch one connector on, against its stand-in.</summary>
    public static Dictionary<string, string?> Only(StandInServer standIns, string prefix)
    {
        var settings = standIns.All.Single(each => each.Prefix == prefix).Settings(new(standIns.Address, $"/{prefix}"))
            .ToDictionary(static pair => pair.Key, static pair => (string?)pair.Value);
        settings[$"{string.Join(':', settings.Keys.First().Split(':').Take(2))}:Timeout"] = NoHurry;
        return settings;
    }

    public async Task<HttpStatusCode> SendAsync(WebhookDelivery delivery)
    {
        using var request = delivery.ToHttpRequestMessage(Endpoint);
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>
    /// How many events wait for a handler or are with one, how many of these are with one or due, and how many are dead letters. What is due for a
    /// paused handler waits.
    /// </summary>
    public async Task<(long Waiting, long AtWork, long Dead)> CountAsync()
    {
        var handlers = (await Services.GetRequiredService<IEventOperations>().GetStatusAsync()).Handlers;
        var atWork = Store.Running + handlers.Count(static one => one.OldestDue is not null && one.PausedAt is null);
        return (handlers.Sum(static one => one.Waiting), atWork, handlers.Sum(static one => one.DeadLetters));
    }

    /// <summary>
    /// Until every event is handled or a dead letter. A request without an answer ends once nothing else is under way, which would end with it.
    /// </summary>
    public async Task SettleAsync(StandInFault? fault = null, Func<long, bool>? isAlone = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        var gaveUp = false;
        while (true)
        {
            if (IsAtWork && (fault?.IsHanging != true || gaveUp))
            {
                await StepAsync(patience.Token);
                continue;
            }
            var (waiting, atWork, _) = await CountAsync();
            if (waiting == 0) return;
            // Nothing but a pause: over with it. Something at work: only what it waits for, such as the window of a channel.
            // A request without an answer: once, until its time is over.
            // An hour is longer than an event waits for the one that tells whose conversation it is about: that one first.
            var givesUp = fault?.IsHanging == true && !gaveUp && isAlone?.Invoke(waiting) != false && await IsDoneAsync("Whose conversation");
            gaveUp |= givesUp;
            Time.Advance(givesUp ? TimeSpan.FromHours(1) : atWork == 0 ? TimeSpan.FromSeconds(5) : TimeSpan.FromMilliseconds(50));
            await Task.Delay(1, patience.Token);
        }
    }

    private async Task<bool> IsDoneAsync(string handler) =>
        (await Services.GetRequiredService<IEventOperations>().GetStatusAsync()).Handlers.All(one => one.Handler != handler || one.Waiting == 0);

    /// <summary>Until each event that is not handled has failed once.</summary>
    public async Task WhenSomethingWaitsAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (IsAtWork || await CountAsync() is not { AtWork: 0, Waiting: > 0 }) await StepAsync(patience.Token);
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        Time.Advance(TimeSpan.FromMilliseconds(50));
        await Task.Delay(1, cancellationToken);
    }

    public async Task<List<DeadLetter>> DeadLettersAsync()
    {
        var letters = new List<DeadLetter>();
        await foreach (var letter in Services.GetRequiredService<IEventOperations>().ListDeadLettersAsync()) letters.Add(letter);
        return letters;
    }

    public async Task RequeueAsync(DeadLetter letter) =>
        Assert.Equal(1, await Services.GetRequiredService<IEventOperations>().RequeueAsync(new() { Ids = [letter.Id] }));

    /// <summary>What a vault or a file does when a secret is replaced.</summary>
    public void Reload(string key, string? value)
    {
        var configuration = (IConfigurationRoot)Services.GetRequiredService<IConfiguration>();
        configuration[key] = value;
        configuration.Reload();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        // As a host does: a container alone would wait for the calls in flight, by a clock that nobody moves any more.
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public static WebhookDelivery Sign(string type, object data, int minute = 0, int attempt = 1, string secret = Secret) =>
        WebhookSigner.Create(secret, new WebhookEventType(type), JsonSerializer.SerializeToElement(data), attempt, SharedSandbox.Now.AddMinutes(minute));
}
