using System.Collections.Concurrent;
using System.Net;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests;

public sealed class SandboxDeliveryTests
{
    private const string Secret = "whsec_ünsaid";

    [Fact]
    public async Task What_the_sandbox_signs_verifies_and_parses_and_a_redelivery_has_the_same_key()
    {
        var taken = new ConcurrentQueue<(byte[] Body, string? Header)>();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var receiver = builder.Build();
        receiver.Run(async context =>
        {
            using var buffer = new MemoryStream();
            await context.Request.Body.CopyToAsync(buffer);
            context.Response.StatusCode = taken.IsEmpty ? 503 : 200;
            taken.Enqueue((buffer.ToArray(), context.Request.Headers[WebhookSignature.HeaderName]));
        });
        await receiver.StartAsync();
        var address = receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        await using var sandbox = await KnowrithmSandbox.StartAsync(static options => options.WebhookRetryDelay = TimeSpan.FromMilliseconds(1));
        sandbox.RegisterWebhook(new(address + "/hooks"), Secret);
        using var http = new HttpClient();
        foreach (var type in KnowrithmEventTests.Names.Select(row => row.Data.Item1))
        {
            using var emit = new StringContent($$"""{"event":"{{type}}"}""", System.Text.Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri(new Uri(sandbox.Address.GetLeftPart(UriPartial.Authority)), "/_sandbox/events"), emit);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            await sandbox.WaitForDeliveriesAsync();
        }

        var secrets = new WebhookSecrets("whsec_next", Secret);
        Assert.All(taken, delivery => Assert.Equal(WebhookVerification.Valid, WebhookSignature.Verify(delivery.Body, delivery.Header, secrets)));
        Assert.All(taken, delivery => Assert.False(WebhookSignature.IsValid(delivery.Body, delivery.Header, "whsec_next")));
        var events = taken.Select(delivery => KnowrithmEvent.Parse(delivery.Body)).ToArray();
        Assert.Equal(KnowrithmEventTests.Names.Select(row => row.Data.Item2).Prepend(typeof(AgentCreated)), events.Select(@event => @event.GetType()));
        Assert.All(events, static @event => Assert.Null(@event.DataProblem));
        Assert.All(events, static @event => Assert.NotNull(@event.Timestamp));
        Assert.Equal((1, 2), (events[0].Attempt, events[1].Attempt));
        Assert.NotEqual(taken.First().Header, taken.ElementAt(1).Header);
        Assert.Equal(events[0].DeduplicationKey, events[1].DeduplicationKey);
        Assert.Equal(events.Length - 1, events.Select(@event => @event.DeduplicationKey).Distinct().Count());
        var started = events.OfType<ConversationStarted>().Single();
        Assert.All([started.ConversationId, started.AgentId, started.LeadId], Assert.NotEmpty!);
        Assert.Equal(sandbox.CompanyId, events.OfType<LeadCreated>().Single().Lead.CompanyId);
        Assert.NotEmpty(events.OfType<DocumentProcessed>().Single().Document.Id);
    }
}
