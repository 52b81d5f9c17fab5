using System.Net;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Webhooks.Load;

/// <summary>An application as a user would write it, that keeps a ledger. It ends when its input does.</summary>
internal static class Instance
{
    public static async Task RunAsync(int port, string redis, string path)
    {
        using var ledger = new Ledger(path);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddKnowrithmWebhooks(static options => options.Secrets = [Story.Secret])
            .AddHandler<LeadCreated>(async (@event, context, token) =>
            {
                ledger.Started(context.Key, @event.Lead.Id);
                await Task.Delay(Random.Shared.Next(1, 15), token);
                ledger.Ended(context.Key);
            }, "crm")
            .UseRedisQueue(options => (options.Configuration, options.ClaimDuration, options.RetryDelay) = (redis, TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(100)))
            .Services.DecorateInbox(ledger);
        await using var app = builder.Build();
        app.UseRouting();
        app.MapKnowrithmWebhooks(Story.Path);
        app.MapGet("/ready", static () => "ready");
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static void DecorateInbox(this IServiceCollection services, Ledger ledger)
    {
        var inner = services.Last(static service => service.ServiceType == typeof(IWebhookInbox)).ImplementationFactory!;
        services.AddSingleton<IWebhookInbox>(provider => new RecordingInbox((IWebhookInbox)inner(provider), ledger));
    }
}
