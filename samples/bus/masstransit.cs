// Knowrithm's events on MassTransit, in a durable queue of RabbitMQ with publisher confirms: dotnet run samples/bus/masstransit.cs
//
// MassTransit 8.5.12 is free (Apache-2.0). Version 9 and later need a paid licence, so the version is held back on purpose.
//
// Needs a RabbitMQ and the secret of the webhook, for example
//     ConnectionStrings__bus="amqp://guest:guest@localhost:5672"   Knowrithm__Webhooks__Secrets__0=whsec_…
// The endpoint is http://localhost:5000/webhooks/knowrithm; ASPNETCORE_URLS changes where it listens.
//
// A copy of this file outside the repository needs, instead of the project line and the package without a version:
//     #:package Knowrithm.Client.AspNetCore@0.1.0
//     #:package MassTransit.RabbitMQ@8.5.12
#:sdk Microsoft.NET.Sdk.Web
#:property AssemblyName=knowrithm-masstransit
#:project ../../src/Knowrithm.Client.AspNetCore
#:package MassTransit.RabbitMQ

using Acme.Messages;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using MassTransit;

const string queue = "knowrithm-events";
var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration.GetConnectionString("bus") is not { Length: > 0 } broker || builder.Configuration["Knowrithm:Webhooks:Secrets:0"] is null)
{
    Console.Error.WriteLine("Set ConnectionStrings__bus to a RabbitMQ (\"amqp://guest:guest@localhost:5672\"), and Knowrithm__Webhooks__Secrets__0 to the "
        + "webhook's secret: a delivery gets 202 only once the broker has confirmed the message.");
    return 1;
}

builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddKnowrithmWebhooks().ForwardTo<MassTransitForwarder>();
builder.Services.AddHealthChecks().AddKnowrithmEvents();
builder.Services.AddMassTransit(bus =>
{
    bus.AddConsumer<KnowrithmConsumer>();
    bus.UsingRabbitMq((context, rabbit) =>
    {
        rabbit.Host(new Uri(broker), static host => host.PublisherConfirmation = true);
        // Durable and not auto-deleted, as MassTransit's queues are by default.
        rabbit.ReceiveEndpoint(queue, endpoint => endpoint.ConfigureConsumer<KnowrithmConsumer>(context));
    });
});

var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks/knowrithm");
app.MapHealthChecks("/health");
await app.RunAsync();
return 0;

// Sent to the queue, which is declared with it. Published, a message would be confirmed and dropped while no consumer has ever bound a queue to it.
public sealed class MassTransitForwarder(ISendEndpointProvider endpoints) : IEventForwarder
{
    private static readonly Uri Queue = new("queue:knowrithm-events");

    public async ValueTask ForwardAsync(ForwardedEvent forwarded, CancellationToken cancellationToken)
    {
        var endpoint = await endpoints.GetSendEndpoint(Queue);
        await endpoint.Send(
            new KnowrithmMessage(forwarded.Key, forwarded.Body.ToArray()),
            context => context.MessageId = Guid.ParseExact(forwarded.Key.AsSpan(0, 32), "N"), cancellationToken);
    }
}

// At least once: a redelivery and a crash bring the same key again, so tie what must not happen twice to it.
public sealed class KnowrithmConsumer : IConsumer<KnowrithmMessage>
{
    public Task Consume(ConsumeContext<KnowrithmMessage> context)
    {
        var one = KnowrithmEvent.Parse(context.Message.Body);
        Console.WriteLine($"handled {context.Message.Key} {one.Event}");
        return Task.CompletedTask;
    }
}

// MassTransit's messages need a namespace: it is part of their name on the wire.
namespace Acme.Messages
{
    /// <summary>What travels: small, and no type of the client in it. The body is as Knowrithm signed it.</summary>
    public sealed record KnowrithmMessage(string Key, byte[] Body);
}
