using System.Diagnostics;
using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Tests;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Events.Load;

/// <summary>Deliveries to one store, while instances are killed, replaced by another version, the store is killed and the clock set back.</summary>
internal sealed class LoadRun(Store store, LoadSize size, Func<Task>? killStore)
{
    private const int Leads = 50;

    private readonly string _clock = Path.Combine(Path.GetTempPath(), $"knowrithm-clock-{Guid.NewGuid():N}");

    public async Task<Report> RunAsync()
    {
        var (started, count) = (Stopwatch.GetTimestamp(), size.Deliveries);
        using var receiver = Instance.Build(store, _clock, 0, 0);
        await Ledger.CreateAsync(receiver.Services, store);
        using var fleet = new Fleet(store, _clock, size.Instances);
        fleet.StartAll(1);
        await UntilAsync(receiver.Services, handlers => handlers.Count >= store.Handlers.Count());
        var (accepted, duplicates, refused, waiting) = (0, 0, 0, 0L);
        using var progress = new ProgressLine(store.Name,
            () => accepted < count ? (FormattableString)$"{accepted:N0} of {count:N0} accepted, {fleet.Kills} kills" : $"{waiting:N0} wait for their handlers");
        for (var i = 0; i < count; i++)
        {
            var generation = i < count / 2 ? 1 : 2;
            if (i > 0 && i % (count / (size.Kills + 1)) == 0 && fleet.Kills < size.Kills) fleet.KillOne(generation);
            if (i == count / 4 && killStore is not null) await killStore();
            if (i == count / 2) await DeployAsync(receiver.Services, fleet);
            if (i == count * 3 / 4) await File.WriteAllTextAsync(_clock, "-3600");
            // One in ten comes twice.
            for (var times = i % 10 == 0 ? 2 : 1; times > 0; times--)
            {
                var status = await DeliverAsync(receiver.Services, i, () => refused++);
                if (status == 202) accepted++;
                else duplicates++;
            }
        }
        var delivered = Stopwatch.GetElapsedTime(started);
        await receiver.Services.GetRequiredService<IEventOperations>().GetStatusAsync();
        await UntilAsync(receiver.Services, handlers =>
        {
            waiting = handlers.Where(static handler => handler.Handler != "removed").Sum(static handler => (long)handler.Waiting);
            return waiting == 0;
        });
        var left = (await receiver.Services.GetRequiredService<IEventOperations>().GetStatusAsync()).Handlers;
        var retired = await receiver.Services.GetRequiredService<IEventOperations>().RetireAsync("removed");
        File.Delete(_clock);
        return await ReportAsync(receiver.Services,
            new(store.Name, size.Instances, count, accepted, duplicates, refused, fleet.Kills, retired, left.Sum(static handler => handler.DeadLetters),
                delivered, Stopwatch.GetElapsedTime(started)));
    }

    private async Task DeployAsync(IServiceProvider services, Fleet fleet)
    {
        await Ledger.UpgradeAsync(services, store);
        await fleet.DeployAsync(2, TimeSpan.FromMilliseconds(500));
    }

    private static async Task<int> DeliverAsync(IServiceProvider services, int number, Action refused)
    {
        var delivery = WebhookSigner.Create(
            Instance.Secret, WebhookEventType.LeadUpdated, JsonSerializer.SerializeToElement(new { id = $"lead_{number % Leads}", version = number }),
                timestamp: DateTimeOffset.UnixEpoch.AddSeconds(number));
        while (true)
        {
            var receipt = await services.GetRequiredService<IWebhookReceiver>().ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature] });
            if (receipt.StatusCode is 200 or 202) return receipt.StatusCode;
            refused();
            await Task.Delay(200);
        }
    }

    private static async Task UntilAsync(IServiceProvider services, Func<IReadOnlyList<HandlerStatus>, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(60));
        while (!isSo((await services.GetRequiredService<IEventOperations>().GetStatusAsync(patience.Token)).Handlers)) await Task.Delay(300, patience.Token);
    }

    private async Task<Report> ReportAsync(IServiceProvider services, Report report)
    {
        var effects = await Ledger.ReadAsync(services, store);
        foreach (var handler in store.Handlers)
        {
            var own = effects.Where(effect => effect.Handler == handler).ToList();
            report.Lost += size.Deliveries - own.Select(static effect => effect.Version).Distinct().Count();
            if (handler == "exact") report.ExactTwice = own.Count - own.Select(static effect => effect.Version).Distinct().Count();
            else report.Twice += own.Count - own.Select(static effect => effect.Version).Distinct().Count();
            // By the first time that each was handled; "added" takes what was stored before it came.
            foreach (var lead in own.DistinctBy(static effect => effect.Version).GroupBy(static effect => effect.Lead))
                report.OutOfOrder += lead.Zip(lead.Skip(1)).Count(static pair => pair.First.Version > pair.Second.Version);
        }
        return report;
    }
}
