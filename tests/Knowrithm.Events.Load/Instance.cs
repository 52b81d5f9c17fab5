using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Knowrithm.Events.Load;

/// <summary>One instance of an application, of the version before the deployment or of the one after it.</summary>
internal static class Instance
{
    public const string Secret = "whsec_load";

    // What had been running for a while when the deployment began is taken by the handler that it adds.
    private static readonly TimeSpan Since = TimeSpan.FromHours(12);

    public static IHost Build(Store store, string clock, int generation, int concurrency)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "load" });
        builder.Services.AddSingleton<TimeProvider>(new SetBackClock(clock));
        builder.Services.Configure<WebhookReceiverOptions>(static options => options.Secrets = [Secret]);
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        var events = builder.Services.AddKnowrithmEvents(options =>
        {
            (options.Concurrency, options.Lease, options.PollInterval) = (concurrency, TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(200));
            (options.RetryDelay, options.MaxAttempts) = (TimeSpan.FromMilliseconds(200), 1000);
        });
        store.Use(events);
        if (generation > 0) AddHandlers(events, store, generation);
        return builder.Build();
    }

    private static void AddHandlers(KnowrithmEventsBuilder events, Store store, int generation)
    {
        // Saved with the mark that the event is done.
        if (!store.IsRedis) events.AddHandler<LeadUpdated>("exact", static (lead, context, _) =>
        {
            context.Services.GetRequiredService<LedgerContext>().Effects.Add(Of("exact", lead));
            return Task.CompletedTask;
        }, static options => options.Transactional());
        // Saved by itself, before the mark; one attempt in twenty fails.
        events.AddHandler<LeadUpdated>("plain", (lead, context, token) =>
            Random.Shared.Next(20) == 0 ? throw new IOException("The destination is away.") : SaveAsync("plain", lead, context, token));
        events.AddHandler<LeadUpdated>(generation == 1 ? "old name" : "new name", (lead, context, token) => SaveAsync("renamed", lead, context, token),
            options => options.RenamedFrom = generation == 1 ? null : "old name");
        if (generation == 1) events.AddHandler<LeadUpdated>("removed", (lead, context, token) => SaveAsync("removed", lead, context, token));
        else events.AddHandler<LeadUpdated>("added", (lead, context, token) => SaveAsync("added", lead, context, token),
            static options => options.Since = Since);

        Task SaveAsync(string handler, LeadUpdated lead, EventContext context, CancellationToken cancellationToken) =>
            Ledger.SaveAsync(context.Services, store, Of(handler, lead), cancellationToken);
    }

    private static Effect Of(string handler, LeadUpdated lead) =>
        new() { Handler = handler, Lead = lead.Lead.Id, Version = lead.Data.GetProperty("version").GetInt32(), Process = Environment.ProcessId };
}
