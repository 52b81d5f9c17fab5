using Knowrithm.Client.Webhooks;

namespace KnowrithmApp;

/// <summary>The webhook receiver: handlers, their store, and the endpoint.</summary>
internal static class Receiver
{
    /// <summary>The path of the URL to register at Knowrithm.</summary>
    public const string Path = "/webhooks/knowrithm";

    public static void AddReceiver(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ICrm, LoggingCrm>();
        builder.Services.AddKnowrithmWebhooks()
            .AddHandler<LeadCreated, LeadToCrm>()
            .UseSqlite(builder.Configuration.GetConnectionString("Events") ?? "Data Source=events.db");
        builder.Services.AddHealthChecks().AddKnowrithmEvents();
    }

    public static void MapReceiver(this WebApplication app)
    {
        app.MapKnowrithmWebhooks(Path);
        app.MapHealthChecks("/health");
    }
}
