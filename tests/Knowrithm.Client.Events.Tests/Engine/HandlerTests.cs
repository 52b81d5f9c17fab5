using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

public sealed class HandlerTests
{
    [Fact]
    public void Two_handlers_of_one_name_are_refused()
    {
        var builder = new ServiceCollection().AddKnowrithmEvents().AddHandler<LeadCreated, Recorder>()
            .AddHandler<LeadUpdated>("a", static (_, _, _) => Task.CompletedTask);

        Assert.Throws<ArgumentException>(() => builder.AddHandler<LeadCreated, Recorder>());
        Assert.Throws<ArgumentException>(() => builder.AddFallback("a", static (_, _, _) => Task.CompletedTask));
        builder.AddHandler<LeadCreated, Recorder>(name: "another");
    }

    [Theory]
    [InlineData("moon.landed")]
    [InlineData("agent.updated")]
    public async Task What_no_handler_takes_goes_to_the_fallback_with_its_json(string name)
    {
        KnowrithmEvent? seen = null;
        await using var engine = new TestEngine(builder => builder
            .AddHandler<LeadCreated>(static (_, _, _) => throw new InvalidOperationException())
            .AddFallback("rest", (one, _, _) => Task.FromResult(seen = one)));

        Assert.Equal(200, await engine
            .ReceiveAsync(WebhookSigner.Create(TestEngine.Secret, new(name), JsonSerializer.SerializeToElement(new { crater = "Tycho" }))));

        Assert.Equal((name, "Tycho"), (seen?.Event.Value, seen?.Data.GetProperty("crater").GetString()));
    }

    [Fact]
    public async Task A_handler_that_cannot_be_made_is_a_failure()
    {
        await using var engine =
            new TestEngine(static builder =>
                builder.AddHandler<LeadUpdated>("a", static (_, context, _) => context.Services.GetRequiredService<Recorder>()
                    .HandleAsync(null!, context, default)));

        Assert.Equal(500, await engine.ReceiveAsync(TestEngine.Lead()));
    }

    private sealed class Recorder : IEventHandler<LeadCreated>
    {
        public Task HandleAsync(LeadCreated knowrithmEvent, EventContext context, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
