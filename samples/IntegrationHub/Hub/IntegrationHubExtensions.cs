using Acme.IntegrationHub.CatchHook;
using Acme.IntegrationHub.GoogleSheets;
using Acme.IntegrationHub.HubSpot;
using Acme.IntegrationHub.Intercom;
using Acme.IntegrationHub.Jira;
using Acme.IntegrationHub.Salesforce;
using Acme.IntegrationHub.Slack;
using Acme.IntegrationHub.Teams;
using Acme.IntegrationHub.Twilio;
using Acme.IntegrationHub.Zendesk;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>Puts the hub together.</summary>
internal static partial class IntegrationHubExtensions
{
    private const int MaxRuns = 100_000;

    /// <summary>The receiver, the queue, and each connector whose section is in the configuration.</summary>
    public static void AddIntegrationHub(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<HubOptions>().BindConfiguration(HubOptions.SectionName);
        services.AddSingleton<KeyedLocks>();
        services.AddScoped<Leads>().AddScoped<Conversations>().AddScoped<Participants>().AddScoped<Links>().AddScoped<Intents>().AddScoped<Escalations>().AddScoped<Notes>();

        var webhooks = services.AddKnowrithmWebhooks();
        services.AddHealthChecks().AddKnowrithmWebhooks();
        if (builder.Configuration["Knowrithm:Webhooks:Redis:Configuration"] is null) AddFolder(services, webhooks);
        else AddRedis(services, webhooks);

        var hub = new HubBuilder(services, builder.Configuration, webhooks);
        webhooks.AddHandler<ConversationStarted, Participants>("Whose conversation");
        hub.AddCatchHook();
        hub.AddHubSpot();
        hub.AddSalesforce();
        hub.AddGoogleSheets();
        hub.AddZendesk();
        hub.AddJira();
        hub.AddIntercom();
        // Last: they wait for their next post.
        hub.AddSlack();
        hub.AddTeams();
        hub.AddTwilio();
        services.AddSingleton(hub);
    }

    /// <summary>The receiver's address, the health check, and the parked events for whoever has the admin key.</summary>
    public static void MapIntegrationHub(this WebApplication app)
    {
        app.MapKnowrithmWebhooks("/webhooks/knowrithm");
        app.MapHealthChecks("/health");
        app.MapParkedEvents(app.Services.GetRequiredService<IOptions<HubOptions>>().Value.AdminKey);
        On(app.Logger, app.Services.GetRequiredService<HubBuilder>().Connectors);
    }

    [LoggerMessage(1, LogLevel.Information, "On: {Connectors}")]
    private static partial void On(ILogger logger, IReadOnlyList<string> connectors);

    /// <summary>One instance: everything is in a folder.</summary>
    private static void AddFolder(IServiceCollection services, KnowrithmWebhooksBuilder webhooks)
    {
        static string Root(IServiceProvider provider) => Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, provider.GetRequiredService<IOptions<HubOptions>>().Value.DataFolder);
        services.AddSingleton(static provider => new QueueFolder(Root(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHubStore>(static provider => new FileStore(Root(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FolderQueue>();
        services.AddHostedService<QueueWorker>();
        webhooks.UseQueue(static provider => provider.GetRequiredService<FolderQueue>());
    }

    /// <summary>Several: everything is in Redis. What cannot be delivered is among its dead letters, which <c>/parked</c> shows.</summary>
    private static void AddRedis(IServiceCollection services, KnowrithmWebhooksBuilder webhooks)
    {
        services.AddSingleton<IHubStore, RedisStore>();
        webhooks.UseRedisQueue();
        services.AddOptions<KnowrithmWebhooksRedisOptions>().Configure<IOptions<HubOptions>, TimeProvider>(static (redis, hub, time) =>
        {
            (redis.Concurrency, redis.RetryDelay, redis.MaxRetryDelay) = (hub.Value.Concurrency, hub.Value.RetryDelay, hub.Value.MaxRetryDelay);
            // Not their number ends the runs, but the verdict.
            (redis.MaxRuns, redis.GiveUp) = (MaxRuns, (message, error) => Verdict.IsHopeless(error, time.GetUtcNow() - message.ReceivedAt, hub.Value));
        });
    }
}
