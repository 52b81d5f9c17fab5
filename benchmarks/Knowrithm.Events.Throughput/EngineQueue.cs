using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Knowrithm.Events.Throughput;

/// <summary>
/// The engine behind its receiver: verified, stored (in memory, when it is given no store), handled. Ten events share a subject, spread over the run.
/// </summary>
internal sealed class EngineQueue : IQueue
{
    private const string Secret = "whsec_throughput";
    private readonly bool _isPostgres;
    private readonly IHost _host;
    private readonly WebhookDelivery[] _deliveries;
    private readonly IWebhookReceiver _receiver;

    public EngineQueue(string connection, int concurrency, int count, bool isOrdered)
    {
        _isPostgres = connection.StartsWith("Host=", StringComparison.Ordinal);
        var run = Guid.NewGuid().ToString("N");
        _deliveries = [.. Enumerable.Range(0, count).Select(number => WebhookSigner.Create(Secret, WebhookEventType.LeadUpdated,
            JsonSerializer.SerializeToElement(new { id = $"lead_{run}_{number % ((count / 10) + 1)}", version = number, notes = new string('x', 500) })))];
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "throughput" });
        builder.Services.Configure<WebhookReceiverOptions>(static options => options.Secrets = [Secret]);
        var events = builder.Services.AddKnowrithmEvents(options => options.Concurrency = concurrency);
        if (connection.StartsWith("Data Source=", StringComparison.Ordinal)) events.UseSqlite(connection);
        else if (connection.StartsWith("redis:", StringComparison.Ordinal)) events.UseRedis(connection["redis:".Length..]);
        else if (_isPostgres)
        {
            builder.Services.AddDbContext<EngineContext>(options => options.UseNpgsql(connection));
            events.UseEntityFrameworkCore<EngineContext>();
        }
        events.AddHandler<LeadUpdated>("handler", static (_, _, _) =>
        {
            Trial.Handle();
            return Task.CompletedTask;
        }, options => options.IsOrdered = isOrdered);
        _host = builder.Build();
        _receiver = _host.Services.GetRequiredService<IWebhookReceiver>();
    }

    public async Task StartAsync()
    {
        if (_isPostgres)
        {
            await using var scope = _host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<EngineContext>().Database.EnsureCreatedAsync();
        }
        await _host.StartAsync();
    }

    public async Task AcceptAsync(int number)
    {
        var delivery = _deliveries[number];
        var receipt = await _receiver.ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature] });
        if (receipt.StatusCode is not (200 or 202)) throw new InvalidOperationException($"{receipt.StatusCode} {receipt.Reason}");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    internal sealed class EngineContext(DbContextOptions<EngineContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddKnowrithmEvents();
    }
}
