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
using Microsoft.EntityFrameworkCore;
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

        services.AddDbContext<HubContext>(static (provider, options) => _ = Settings(provider).PostgreSql is { Length: > 0 } connection
            ? options.UseNpgsql(connection, static npgsql => npgsql.EnableRetryOnFailure())
            : options.UseSqlite($"Data Source={Path.Combine(Root(provider), "hub.db")}"));
        services.AddSingleton<FactStore>().AddSingleton<IHubStore>(static provider => provider.GetRequiredService<FactStore>());
        var events = services.AddKnowrithmWebhooks().UseEntityFrameworkCore<HubContext>();
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

    /// <summary>The database, the receiver's address and the health check.</summary>
    public static async Task MapIntegrationHubAsync(this WebApplication app)
    {
        if (Settings(app.Services).PostgreSql is not { Length: > 0 }) Directory.CreateDirectory(Root(app.Services));
        await app.Services.GetRequiredService<FactStore>().PrepareAsync();
        app.MapKnowrithmWebhooks("/webhooks/knowrithm");
        app.MapHealthChecks("/health");
        On(app.Logger, app.Services.GetRequiredService<HubBuilder>().Connectors);
    }

    private static HubOptions Settings(IServiceProvider services) => services.GetRequiredService<IOptions<HubOptions>>().Value;

    private static string Root(IServiceProvider services) =>
        Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, Settings(services).DataFolder);

    [LoggerMessage(1, LogLevel.Information, "On: {Connectors}")]
    private static partial void On(ILogger logger, IReadOnlyList<string> connectors);
}
