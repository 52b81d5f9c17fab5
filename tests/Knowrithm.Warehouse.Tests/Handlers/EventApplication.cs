using System.Collections.Concurrent;
using System.Net;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Warehouse.Tests.Handlers;

/// <summary>An application whose handler keeps the latest of each thing, with its events in a file. Webhooks wait until the test delivers them.</summary>
internal sealed class EventApplication : IAsyncDisposable
{
    private const string Secret = "whsec_handlers";

    private readonly WarehouseCopy _rig;
    private readonly WebApplication _mailbox;
    private readonly ConcurrentQueue<WebhookRequest> _arrived = [];
    private readonly List<WebhookRequest> _waiting = [];
    private readonly FeedCopy _copy = new();
    private readonly List<KnowrithmEvent> _deleted = [];
    private ServiceProvider _services;
    private int _handled;

    private EventApplication(WarehouseCopy rig, WebApplication mailbox)
    {
        (_rig, _mailbox) = (rig, mailbox);
        _services = Build();
    }

    public int Handled => _handled;

    public static async Task<EventApplication> StartAsync(WarehouseCopy rig)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static server => server.Listen(IPAddress.Loopback, 0));
        var mailbox = builder.Build();
        var application = new EventApplication(rig, mailbox);
        mailbox.MapPost("/", application.KeepAsync);
        await mailbox.StartAsync();
        rig.Sandbox.RegisterWebhook(new(mailbox.Urls.Single()), Secret);
        return application;
    }

    /// <summary>Delivers some of what waits: in any order, some of it never, some of it again later.</summary>
    public async Task DeliverAsync(Random random)
    {
        await _rig.Sandbox.WaitForDeliveriesAsync();
        while (_arrived.TryDequeue(out var one))
            if (random.Next(4) > 0) _waiting.Add(one);
        for (var i = random.Next(1, 5); i > 0 && _waiting.Count > 0; i--)
        {
            var one = _waiting[random.Next(_waiting.Count)];
            if (random.Next(5) > 0) _waiting.Remove(one);
            Assert.InRange((await _services.GetRequiredService<IWebhookReceiver>().ReceiveAsync(one)).StatusCode, 200, 202);
            await RunAsync();
        }
    }

    /// <summary>A pass, or as much of one as is possible, and what it has found is handled.</summary>
    public async Task PassAsync()
    {
        var error = await Record.ExceptionAsync(() => _services.GetRequiredService<IChangeFeed>().RunPassAsync());
        for (var at = error; at is not null and not IOException; at = at.InnerException)
            Assert.True(at.InnerException is not null, $"{error}");
        await RunAsync();
    }

    /// <summary>Another process on the same file.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Build();
    }

    public string[] Lines() => _copy.Lines();

    public static async Task<string[]> LinesOfAsync(IKnowrithmClient client)
    {
        var lines = new List<string>();
        await foreach (var one in client.Agents.ListAllAgentsAsync()) lines.Add($"{one.Id}: {FeedCopy.TextOf(one)}");
        await foreach (var one in client.Leads.ListAllCompanyLeadsAsync()) lines.Add($"{one.Id}: {FeedCopy.TextOf(one)}");
        await foreach (var one in client.Documents.ListAllDocumentsAsync()) lines.Add($"{one.Id}: {FeedCopy.TextOf(one)}");
        await foreach (var one in client.Conversations.ListAllConversationsAsync())
        {
            lines.Add($"{one.Id}: {FeedCopy.TextOf(one)}");
            await foreach (var message in client.Conversations.ListAllConversationMessagesAsync(one.Id)) lines.Add($"{one.Id}/{message.Id}: {message.Content}");
        }
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>What handlers were told was deleted, and nobody has asked the sandbox to delete.</summary>
    public string[] FalselyDeleted()
    {
        var paths = _rig.Sandbox.Requests.Where(static one => one.Method == "DELETE").Select(static one => one.Path).ToArray();
        return [.. _deleted.Select(IdsOf).Where(ids => !ids.Any(id => Array.Exists(paths, path => path.EndsWith(id, StringComparison.Ordinal))))
            .Select(static ids => ids[0])];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    // A message is also deleted with its conversation.
    private static string[] IdsOf(KnowrithmEvent deleted) => deleted switch
    {
        LeadEvent lead => [lead.Lead.Id],
        AgentEvent agent => [agent.Agent.Id],
        DocumentEvent document => [document.Document.Id],
        ConversationEvent conversation => [conversation.ConversationId],
        MessageEvent message => [message.Message.Id, message.ConversationId!],
        _ => throw new InvalidOperationException($"{deleted}"),
    };

    private ServiceProvider Build()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new ShortWaits(_rig.Time)).AddSingleton<IKnowrithmClient>(_rig.Client);
        services.Configure<WebhookReceiverOptions>(static receiver => receiver.Secrets = [Secret]);
        // The clock ends short waits at once, and this is none.
        services.AddKnowrithmEvents(static options => (options.Application, options.AppendTimeout) = ("handlers", TimeSpan.FromMinutes(1)))
            .AddHandler<KnowrithmEvent>("copy", (one, _, _) =>
            {
                Keep(one);
                return Task.CompletedTask;
            })
            .UseSqlite($"Data Source={Path.Combine(_rig.Folder, "events.db")};Pooling=False")
            .AddChangeFeed(static feed => (feed.StartFrom, feed.PageSize, feed.CallsPerHour, feed.MaxVanishedShare) =
                (ChangeFeedStart.Beginning, 20, int.MaxValue, 1));
        return services.BuildServiceProvider();
    }

    private Task<int> RunAsync() => _services.GetRequiredService<IEventProcessor>().RunDueAsync(TimeSpan.FromDays(1));

    private void Keep(KnowrithmEvent told)
    {
        lock (_copy)
        {
            _handled++;
            _copy.Handle(told);
            if (told is LeadDeleted or AgentDeleted or DocumentDeleted or ConversationDeleted or MessageDeleted) _deleted.Add(told);
        }
    }

    private async Task<IResult> KeepAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _arrived.Enqueue(new()
        {
            Body = body.ToArray(),
            Signatures = [.. request.Headers["X-Knowrithm-Signature"]],
            RequestId = request.Headers["X-Knowrithm-Request-Id"],
        });
        return Results.Ok();
    }
}
