using System.Collections.Concurrent;
using System.Text;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>Two readings of the API: what the sandbox signs and delivers, the receiver takes.</summary>
public sealed class SandboxTests
{
    [Fact]
    public async Task Every_event_that_the_sandbox_delivers_is_handled_once_also_when_it_comes_again()
    {
        string[] names =
        [
            "agent.created", "agent.updated", "conversation.started", "conversation.ended", "message.received", "message.sent",
            "lead.created", "lead.updated", "lead.status.updated", "lead.registered", "document.processed", "moon.landed",
        ];
        var (handled, failed) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<string, int>());
        await using var receiver = await Receiver.StartAsync(builder => builder
            .AddHandler<KnowrithmEvent>("notes", (@event, _, _) =>
            {
                handled.Enqueue(@event.Event.Value);
                return Task.CompletedTask;
            })
            .AddHandler<KnowrithmEvent>("fails once", (@event, context, _) =>
                failed.AddOrUpdate(@event.Event.Value, 1, static (_, count) => count + 1) == 1 ? throw new InvalidOperationException()
                : Task.FromResult(Assert.IsType<int>(context.Attempt))));
        await using var sandbox = await KnowrithmSandbox.StartAsync(static options => options.WebhookRetryDelay = TimeSpan.FromMilliseconds(1));
        sandbox.RegisterWebhook(receiver.Endpoint, Receiver.Secret);
        using var http = new HttpClient();
        foreach (var name in names)
        {
            using var emit = new StringContent($$"""{"event":"{{name}}"}""", Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri(new Uri(sandbox.Address.GetLeftPart(UriPartial.Authority)), "/_sandbox/events"), emit);
            answer.EnsureSuccessStatusCode();
        }

        await sandbox.WaitForDeliveriesAsync();

        Assert.Equal(names.Order(), handled.Order());
        Assert.All(names, name => Assert.Equal(2, failed[name]));
        Assert.All(names, name =>
            Assert.Equal([500, 200], sandbox.Deliveries.Where(delivery => delivery.Event == name).Select(static delivery => delivery.StatusCode ?? 0)));
    }
}
