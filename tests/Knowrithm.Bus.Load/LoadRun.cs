using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Knowrithm.Client.Tests;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Bus.Load;

/// <summary>Deliveries to one sample, while it, its server, and both are killed.</summary>
internal sealed class LoadRun(string name, IBroker broker, BusSample sample, LoadSize size)
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan NothingAccepted = TimeSpan.FromMinutes(2);

    // Longer than a bus takes to give up a node that was killed, several times.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, int> _acceptedBy = [];
    private int _next = -1;
    private int _refused;
    private int _broken;

    public async Task<Report> RunAsync()
    {
        using var owned = sample;
        using var progress = new ProgressLine(name,
            () => $"{_acceptedBy.Count:N0} of {size.Events:N0} accepted, {sample.HandledBy.Count:N0} handled, {sample.Runs - 1} kills");
        await broker.StartAsync();
        await sample.StartAsync(broker.ConnectionString);
        var started = Stopwatch.GetTimestamp();
        using var http = new HttpClient();
        var senders = Enumerable.Range(0, size.Senders).Select(_ => Task.Run(() => DeliverAsync(http))).ToList();
        for (var kill = 1; kill <= size.Kills; kill++)
        {
            await AcceptedAsync(size.Events * kill / (size.Kills + 2));
            if (kill == (size.Kills + 1) / 2) await KillBothAsync();
            else await KillSampleAsync();
        }
        await AcceptedAsync(size.Events * (size.Kills + 1) / (size.Kills + 2));
        await KillBrokerAsync();
        await Task.WhenAll(senders);
        var accepted = Stopwatch.GetElapsedTime(started);
        await HandledAsync();
        return new(name, size.Events, _acceptedBy.Count, _refused, _broken, sample.Runs - 1, 2,
            _acceptedBy.Keys.Count(key => !sample.HandledBy.ContainsKey(key)),
            _acceptedBy.Count(one => sample.HandledBy.TryGetValue(one.Key, out var run) && run > one.Value),
            sample.Handled - sample.HandledBy.Count, accepted, Stopwatch.GetElapsedTime(started));
    }

    private async Task KillSampleAsync()
    {
        await sample.KillAsync();
        await sample.StartAsync(broker.ConnectionString);
    }

    // What the sample accepted while its server was away, if it did, is gone with it.
    private async Task KillBothAsync()
    {
        await broker.KillAsync();
        await Task.Delay(Away);
        await sample.KillAsync();
        await broker.StartAsync();
        await sample.StartAsync(broker.ConnectionString);
    }

    private async Task KillBrokerAsync()
    {
        await broker.KillAsync();
        await Task.Delay(Away);
        await broker.StartAsync();
    }

    // As Knowrithm does: until it gets a 2xx.
    private async Task DeliverAsync(HttpClient http)
    {
        while (Interlocked.Increment(ref _next) is var number && number < size.Events)
        {
            var delivery = WebhookSigner.Create(
                BusSample.Secret, WebhookEventType.LeadUpdated, JsonSerializer.SerializeToElement(new { id = $"lead_{number % 50}", version = number }),
                timestamp: DateTimeOffset.UnixEpoch.AddSeconds(number));
            var key = KnowrithmEvent.Parse(delivery.Body.Span).DeduplicationKey;
            while (true)
            {
                var run = sample.Runs;
                try
                {
                    using var request = delivery.ToHttpRequestMessage(sample.Endpoint);
                    using var response = await http.SendAsync(request);
                    if (response.IsSuccessStatusCode)
                    {
                        _acceptedBy[key] = run;
                        break;
                    }
                    Interlocked.Increment(ref _refused);
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref _broken);
                }
                await Task.Delay(100);
            }
        }
    }

    private async Task AcceptedAsync(int count)
    {
        var (before, since) = (-1, Stopwatch.StartNew());
        while (_acceptedBy.Count < count)
        {
            if (_acceptedBy.Count != before) (before, since) = (_acceptedBy.Count, Stopwatch.StartNew());
            if (since.Elapsed > NothingAccepted) throw new InvalidOperationException($"The sample accepts nothing more.\n{sample.LastLines}");
            await Task.Delay(5);
        }
    }

    private async Task HandledAsync()
    {
        var (count, since) = (-1, Stopwatch.StartNew());
        while (_acceptedBy.Keys.Any(key => !sample.HandledBy.ContainsKey(key)) && since.Elapsed < Silence)
        {
            if (sample.HandledBy.Count != count) (count, since) = (sample.HandledBy.Count, Stopwatch.StartNew());
            await Task.Delay(200);
        }
    }
}
