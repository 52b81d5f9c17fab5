using System.Collections.Concurrent;

namespace Knowrithm.Client.AspNetCore.Tests.Middleware;

/// <summary>Each application of the table, started once for all of its rows.</summary>
public sealed class MiddlewareRun
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Dictionary<(string Outcome, string Sender), (int Status, string Body)>>>> _runs = [];

    internal const string Follows = "follows redirects";

    internal const string Stays = "does not";

    internal const string InMemory = "TestServer";

    internal static IEnumerable<string> Senders(Surrounding around) => around.OnTestServer ? [Stays, Follows, InMemory] : [Stays, Follows];

    internal async Task<(int Status, string Body)> ResultAsync(Surrounding around, string outcome, string sender) =>
        (await _runs.GetOrAdd(around.Name, _ => new(() => RunAsync(around))).Value)[(outcome, sender)];

    private static async Task<Dictionary<(string Outcome, string Sender), (int Status, string Body)>> RunAsync(Surrounding around)
    {
        var results = new Dictionary<(string Outcome, string Sender), (int Status, string Body)>();
        foreach (var inMemory in Senders(around).Select(static sender => sender == InMemory).Distinct())
        {
            await using var receiver = await SurroundedReceiver.StartAsync(around, inMemory);
            foreach (var sender in Senders(around).Where(sender => sender == InMemory == inMemory))
                foreach (var outcome in Outcome.All) results[(outcome.Name, sender)] = await receiver.SendAsync(outcome.Delivery(), sender == Follows);
        }
        return results;
    }
}
