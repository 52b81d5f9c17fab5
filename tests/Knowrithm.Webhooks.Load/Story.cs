using System.Diagnostics;
using System.Net.Http.Json;
using Knowrithm.Client.AspNetCore.Tests;
using Knowrithm.Sandbox;

namespace Knowrithm.Webhooks.Load;

internal sealed class Story(int events) : IAsyncDisposable
{
    public const string Secret = "whsec_load";
    public const string Path = "/webhooks/knowrithm";

    private const int Kills = 5;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("knowrithm-load-");
    private readonly RedisServer _redis = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };

    public async Task<bool> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        await _redis.StartAsync();
        await using var steady = new InstanceProcess("steady", _redis.Configuration, _directory.FullName);
        await using var mortal = new InstanceProcess("mortal", _redis.Configuration, _directory.FullName);
        await Task.WhenAll(steady.StartAsync(_http), mortal.StartAsync(_http));
        await using var line = new Line([steady.Hook, mortal.Hook], _http);
        await line.StartAsync();
        await using var sandbox = await KnowrithmSandbox.StartAsync(static options => (options.WebhookRetryDelay, options.WebhookMaxAttempts) = (TimeSpan.FromMilliseconds(50), 20));
        sandbox.RegisterWebhook(line.Address, Secret, "lead.created");
        Console.WriteLine($"load: {events} events, two instances, one Redis");

        var emitting = EmitAsync(sandbox.Address);
        await AfterAsync(line, events / 20);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await mortal.KillAsync();
            await mortal.StartAsync(_http);
            await AfterAsync(line, events * kill / (Kills + 2));
        }
        await _redis.KillAsync();
        line.RedisIsAway = true;
        var refused = line.Answers.GetValueOrDefault(503);
        while (line.Answers.GetValueOrDefault(503) < refused + 20) await Task.Delay(10);
        line.RedisIsAway = false;
        await _redis.StartAsync();
        await emitting;
        await sandbox.WaitForDeliveriesAsync();
        var queue = await QueueAsync(TimeSpan.FromMinutes(2));
        await Task.WhenAll(steady.StopAsync(), mortal.StopAsync());
        var report = new Report(events, [.. steady.Generations(), .. mortal.Generations()]);
        return report.Print(line, queue, sandbox.Deliveries.Count, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _redis.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private async Task EmitAsync(Uri sandbox)
    {
        var control = new Uri(sandbox.GetLeftPart(UriPartial.Authority) + "/_sandbox/events");
        await Parallel.ForEachAsync(Enumerable.Range(0, events), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (number, token) =>
        {
            using var response = await _http.PostAsJsonAsync(control, new { @event = "lead.created", data = new { id = $"lead_{number}", email = "ada@example.com" } }, token);
            response.EnsureSuccessStatusCode();
        });
    }

    /// <summary>Once so many deliveries were taken.</summary>
    private static async Task AfterAsync(Line line, int taken)
    {
        while (line.Taken < taken) await Task.Delay(5);
    }

    private async Task<(long Waiting, long Retrying, long Dead)> QueueAsync(TimeSpan patience)
    {
        await using var connection = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(_redis.Configuration);
        var database = connection.GetDatabase();
        var until = Stopwatch.StartNew();
        while (true)
        {
            const string script = "return {redis.call('XLEN', KEYS[1]), redis.call('ZCARD', KEYS[2]), redis.call('XLEN', KEYS[3])}";
            var lengths = (long[])(await database.ScriptEvaluateAsync(script, ["{knowrithm:webhooks}:stream", "{knowrithm:webhooks}:retry", "{knowrithm:webhooks}:dead"]))!;
            if ((lengths[0] == 0 && lengths[1] == 0) || until.Elapsed > patience) return (lengths[0], lengths[1], lengths[2]);
            await Task.Delay(50);
        }
    }
}
