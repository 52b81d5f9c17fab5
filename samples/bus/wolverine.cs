// Knowrithm's events on Wolverine, in its durable outbox in PostgreSQL: dotnet run samples/bus/wolverine.cs
//
// Needs a PostgreSQL and the secret of the webhook, for example
//     ConnectionStrings__bus="Host=localhost;Username=postgres;Database=postgres"   Knowrithm__Webhooks__Secrets__0=whsec_…
// The endpoint is http://localhost:5000/webhooks/knowrithm; ASPNETCORE_URLS changes where it listens.
//
// A copy of this file outside the repository needs, instead of the project line and the packages without a version:
//     #:package Knowrithm.Client.AspNetCore@0.1.0
//     #:package WolverineFx.Postgresql@6.62.0
//     #:package WolverineFx.RuntimeCompilation@6.62.0
#:sdk Microsoft.NET.Sdk.Web
#:property AssemblyName=knowrithm-wolverine
#:project ../../src/Knowrithm.Client.AspNetCore
#:package WolverineFx.Postgresql
#:package WolverineFx.RuntimeCompilation

using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Npgsql;
using Wolverine;
using Wolverine.Postgresql;
using Wolverine.RDBMS;
using Wolverine.Runtime;

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration.GetConnectionString("bus") is not { Length: > 0 } database || builder.Configuration["Knowrithm:Webhooks:Secrets:0"] is null)
{
    Console.Error.WriteLine("Set ConnectionStrings__bus to a PostgreSQL (\"Host=localhost;Username=postgres;Database=postgres\"), and "
        + "Knowrithm__Webhooks__Secrets__0 to the webhook's secret: a delivery gets 202 only once the message is committed there.");
    return 1;
}

builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSingleton(NpgsqlDataSource.Create(database));
builder.Services.AddKnowrithmWebhooks().ForwardTo<WolverineForwarder>();
builder.Services.AddHealthChecks().AddKnowrithmEvents();
builder.Host.UseWolverine(options =>
{
    options.PersistMessagesWithPostgresql(database);
    // Without this a published message is in memory alone.
    options.Policies.UseDurableLocalQueues();
});

var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks/knowrithm");
app.MapHealthChecks("/health");
await app.RunAsync();
return 0;

/// <summary>What travels: small, and no type of the client in it. The body is as Knowrithm signed it.</summary>
public sealed record KnowrithmMessage(string Key, byte[] Body);

// The outbox, in a transaction: the message is stored when this returns, or this throws and Knowrithm delivers again.
public sealed class WolverineForwarder(NpgsqlDataSource database, IWolverineRuntime wolverine) : IEventForwarder
{
    public async ValueTask ForwardAsync(ForwardedEvent forwarded, CancellationToken cancellationToken)
    {
        var bus = new MessageContext(wolverine);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await bus.EnlistInOutboxAsync(new DatabaseEnvelopeTransaction((IMessageDatabase)bus.Storage, transaction));
        await bus.PublishAsync(new KnowrithmMessage(forwarded.Key, forwarded.Body.ToArray()), new() { DeduplicationId = forwarded.Key });
        await transaction.CommitAsync(cancellationToken);
        await bus.FlushOutgoingMessagesAsync();
    }
}

// At least once: a redelivery and a crash bring the same key again, so tie what must not happen twice to it.
public static class KnowrithmMessageHandler
{
    public static void Handle(KnowrithmMessage message)
    {
        var one = KnowrithmEvent.Parse(message.Body);
        Console.WriteLine($"handled {message.Key} {one.Event}");
    }
}
