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
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>Puts the hub together.</summary>
internal static partial class IntegrationHubExtensions
{
    /// <summary>The receiver, the store of events, and each connector whose section is in the configuration.</summary>
    public static void AddIntegrationHub(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<HubOptions>().BindConfiguration(HubOptions.SectionName);
        services.AddSingleton<KeyedLocks>();
        services.AddScoped<Leads>().AddScoped<Conversations>().AddScoped<Participants>().AddScoped<Links>().AddScoped<Intents>().AddScoped<Escalations>()
            .AddScoped<Notes>();

        // Events and what connectors remember: several instances on this machine may share it.
        var root = Root(builder.Configuration, builder.Environment);
        services.AddSingleton<IHubStore>(provider => new FileStore(root, provider.GetRequiredService<TimeProvider>()));
        var events = services.AddKnowrithmWebhooks().UseSqlite($"Data Source={Path.Combine(root, "events.db")}");
        services.AddOptions<KnowrithmEventsOptions>().Configure<IOptions<HubOptions>>(static (engine, hub) =>
            (engine.Concurrency, engine.RetryDelay, engine.MaxRetryDelay, engine.MaxAttempts) =
            (hub.Value.Concurrency, hub.Value.RetryDelay, hub.Value.MaxRetryDelay, hub.Value.Attempts()));
        services.AddHealthChecks().AddKnowrithmEvents();

        var hub = new HubBuilder(services, builder.Configuration, events);
        hub.Handle<ConversationStarted, Participants>("Whose conversation");
        hub.AddCatchHook();
        hub.AddHubSpot();
        hub.AddSalesforce();
        hub.AddGoogleSheets();
        hub.AddZendesk();
        hub.AddJira();
        hub.AddIntercom();
        hub.AddSlack();
        hub.AddTeams();
        hub.AddTwilio();
        services.AddSingleton(hub);
    }

    /// <summary>The receiver's address, the health check, and the parked events for whoever has the admin key.</summary>
    public static void MapIntegrationHub(this WebApplication app)
    {
        Directory.CreateDirectory(Root(app.Configuration, app.Environment));
        app.MapKnowrithmWebhooks("/webhooks/knowrithm");
        app.MapHealthChecks("/health");
        app.MapParkedEvents(app.Services.GetRequiredService<IOptions<HubOptions>>().Value.AdminKey);
        On(app.Logger, app.Services.GetRequiredService<HubBuilder>().Connectors);
    }

    private static string Root(IConfiguration configuration, IHostEnvironment environment) =>
        Path.Combine(environment.ContentRootPath, configuration[$"{HubOptions.SectionName}:{nameof(HubOptions.DataFolder)}"] ?? new HubOptions().DataFolder);

    [LoggerMessage(1, LogLevel.Information, "On: {Connectors}")]
    private static partial void On(ILogger logger, IReadOnlyList<string> connectors);
}
