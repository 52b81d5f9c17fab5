using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace KnowrithmApp;

/// <summary>The change feed, the handlers of what it finds, and the file that holds its state.</summary>
internal static class SyncRegistration
{
    public static void AddSync(this IHostApplicationBuilder builder)
    {
        builder.Services.AddKnowrithmClient();
        builder.Services.AddSingleton<ICopy, LoggingCopy>();
        builder.Services.AddKnowrithmEvents()
            .AddHandler<LeadEvent, CopyLead>(static handler => handler.ReadsKnowrithm())
            .UseSqlite(builder.Configuration.GetConnectionString("Events") ?? "Data Source=events.db")
            // The first pass copies what is there; later ones copy what has changed.
            .AddChangeFeed(static feed => feed.StartFrom = ChangeFeedStart.Beginning);
    }
}
