using System.Net;
using Knowrithm.Connectors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>A store of events, and each connector whose section is in the configuration.</summary>
internal static class Hub
{
    private const string Section = "Connectors";

    /// <summary>One line for each: delete it with its file.</summary>
    internal static readonly (string Name, Func<KnowrithmEventsBuilder, IConfigurationSection, KnowrithmEventsBuilder> Add)[] Connectors =
    [
        ("CatchHook", static (events, section) => events.AddCatchHookConnector(section)),
        ("GoogleSheets", static (events, section) => events.AddGoogleSheetsConnector(section)),
        ("HubSpot", static (events, section) => events.AddHubSpotConnector(section)),
        ("Intercom", static (events, section) => events.AddIntercomConnector(section)),
        ("Jira", static (events, section) => events.AddJiraConnector(section)),
        ("Salesforce", static (events, section) => events.AddSalesforceConnector(section)),
        ("Slack", static (events, section) => events.AddSlackConnector(section)),
        ("Teams", static (events, section) => events.AddTeamsConnector(section)),
        ("Twilio", static (events, section) => events.AddTwilioConnector(section)),
        ("Zendesk", static (events, section) => events.AddZendeskConnector(section)),
    ];

    public static void AddHub(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var events = services.AddKnowrithmWebhooks();
        // Events of a channel wait for its next message, and three days of retries are more than the default.
        services.Configure<Knowrithm.Client.Events.KnowrithmEventsOptions>(static options =>
            (options.Concurrency, options.MaxAttempts, options.MaxRetryDelay) = (64, 450, TimeSpan.FromMinutes(10)));
        services.AddOptions<Knowrithm.Client.Events.KnowrithmEventsOptions>().BindConfiguration(Knowrithm.Client.Events.KnowrithmEventsOptions.SectionName);
        if (configuration["Hub:Redis"] is { Length: > 0 } redis) events.UseRedis(redis);
        else if (configuration["Hub:PostgreSql"] is { Length: > 0 } connection)
        {
            services.AddDbContext<HubContext>(options => options.UseNpgsql(connection, static npgsql => npgsql.EnableRetryOnFailure()));
            events.UseEntityFrameworkCore<HubContext>();
        }
        else events.UseSqlite($"Data Source={File(builder)}");
        services.AddHealthChecks().AddKnowrithmEvents();
        foreach (var (name, add) in Connectors)
            if (configuration.GetSection($"{Section}:{name}") is var section && section.Exists()) add(events, section);
    }

    /// <summary>What keeps the hub from starting, all of it at once, before anything listens.</summary>
    public static IReadOnlyList<string> FindProblems(this WebApplication app)
    {
        var (known, given) = (string.Join(", ", Connectors.Select(static one => one.Name)), app.Configuration.GetSection(Section).GetChildren()
            .Select(static one => one.Key));
        List<string> problems =
        [
            .. given.Except(Connectors.Select(static one => one.Name), StringComparer.OrdinalIgnoreCase)
                .Select(name => $"{Section}:{name} is not a connector. There are {known}."),
        ];
        if (!given.Any()) problems.Add($"{Section} is missing or empty: one section for each connector switches it on. There are {known}.");
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException e)
        {
            problems.AddRange(e.Failures);
        }
        catch (AggregateException e) when (e.InnerExceptions.All(static inner => inner is OptionsValidationException))
        {
            problems.AddRange(e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(static inner => inner.Failures));
        }
        return problems;
    }

    /// <summary>The receiver's address and the health check; and the tables of an empty database. A database with a history has migrations instead.</summary>
    public static async Task MapHubAsync(this WebApplication app)
    {
        await using (var scope = app.Services.CreateAsyncScope())
            if (scope.ServiceProvider.GetService<HubContext>() is { } context) await context.Database.EnsureCreatedAsync();
        app.MapKnowrithmWebhooks("/webhooks/knowrithm");
        app.MapHealthChecks("/health");
        if (app.Configuration.GetValue<int?>("Hub:DashboardPort") is { } port) app.MapDashboard(port);
    }

    /// <summary>
    /// The dashboard for a browser on this machine: the hub has no sign-in of its own. The port is one that listens on 127.0.0.1 alone, beside the one that a
    /// proxy forwards deliveries to. The host's name keeps pages out whose name was made to mean this machine.
    /// </summary>
    private static void MapDashboard(this WebApplication app, int port)
    {
        var dashboard = app.MapKnowrithmDashboard("/knowrithm").AllowAnonymous().RequireHost($"localhost:{port}", $"127.0.0.1:{port}");
        dashboard.Finally(endpoint =>
        {
            var serve = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                if (http.Connection is { RemoteIpAddress: { } from, LocalPort: var to } && IPAddress.IsLoopback(from) && to == port) return serve(http);
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
    }

    private static string File(WebApplicationBuilder builder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["Hub:DataFolder"] ?? "hub-data"));
        return Path.Combine(folder.FullName, "events.db");
    }

    /// <summary>The hub's PostgreSQL database.</summary>
    internal sealed class HubContext(DbContextOptions<HubContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddKnowrithmEvents();
    }
}
