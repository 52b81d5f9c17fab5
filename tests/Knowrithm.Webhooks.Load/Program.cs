// Two instances behind one address share a Redis; the sandbox delivers to them; one instance is killed and restarted five times, and Redis is killed once.
//
//     dotnet run --project tests/Knowrithm.Webhooks.Load                  1,200 events and 5,000 spoilt requests
//     dotnet run -c Release --project tests/Knowrithm.Webhooks.Load full  20,000 events and 100,000 spoilt requests
//     … load 3000, … mutations 50000                                      one of the two, in any size
//
// It prints its figures, and exits with 1 when one of them is not as it must be.
using System.Globalization;
using Knowrithm.Client.AspNetCore.Tests;
using Knowrithm.Webhooks.Load;

switch (args)
{
    case ["instance", var port, var redis, var ledger]:
        await Instance.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), redis, ledger);
        return 0;
    case []:
        return await LoadAsync(1200) && await MutationsAsync(5000) ? 0 : 1;
    case ["full"]:
        return await LoadAsync(20_000) && await MutationsAsync(100_000) ? 0 : 1;
    case ["load", var count]:
        return await LoadAsync(int.Parse(count, CultureInfo.InvariantCulture)) ? 0 : 1;
    case ["mutations", var count]:
        return await MutationsAsync(int.Parse(count, CultureInfo.InvariantCulture)) ? 0 : 1;
    default:
        Console.Error.WriteLine("full | load COUNT | mutations COUNT");
        return 2;
}

static async Task<bool> LoadAsync(int events)
{
    if (!RedisServer.IsInstalled)
    {
        var required = Environment.GetEnvironmentVariable("KNOWRITHM_REQUIRE_ALL") == "1";
        Console.WriteLine($"{(required ? "FAILED" : "skipped")}: redis-server is not installed (Debian, Ubuntu: apt-get install redis-server).");
        return !required;
    }
    await using var story = new Story(events);
    return await story.RunAsync();
}

static async Task<bool> MutationsAsync(int count)
{
    var run = await MutationRun.RunAsync(count, seed: 20260101);
    Console.WriteLine($"mutations: {run.Summary}; {run.Violations.Count} violations");
    foreach (var violation in run.Violations.Take(10)) Console.WriteLine($"  {violation}");
    return run.Violations.Count == 0 && run.Believed > 0;
}
