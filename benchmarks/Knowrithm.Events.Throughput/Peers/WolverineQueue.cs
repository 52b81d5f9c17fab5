using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wolverine;
using Wolverine.Postgresql;
using Wolverine.Sqlite;

namespace Knowrithm.Events.Throughput;

/// <summary>A durable local queue: the message is in the inbox before the publishing returns.</summary>
internal sealed class WolverineQueue : IQueue
{
    private static readonly string Body = new('x', 700);
    private readonly IHost _host;

    public WolverineQueue(string connection, int concurrency)
    {
        _host = Host.CreateDefaultBuilder()
            .ConfigureLogging(static logging => logging.ClearProviders())
            .UseWolverine(options =>
            {
                if (connection.StartsWith("Data Source=", StringComparison.Ordinal)) options.PersistMessagesWithSqlite(connection);
                else options.PersistMessagesWithPostgresql(connection, "wolverine");
                options.Durability.Mode = DurabilityMode.Solo;
                options.Discovery.DisableConventionalDiscovery().IncludeType(typeof(EventReceivedHandler));
                options.PublishMessage<EventReceived>().ToLocalQueue("events").UseDurableInbox().MaximumParallelMessages(concurrency);
            })
            .Build();
    }

    public Task StartAsync() => _host.StartAsync();

    public async Task AcceptAsync(int number)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(new EventReceived(number, Body));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

public sealed record EventReceived(int Number, string Body);

public static class EventReceivedHandler
{
    public static void Handle(EventReceived received)
    {
        ArgumentNullException.ThrowIfNull(received);
        Trial.Handle();
    }
}
