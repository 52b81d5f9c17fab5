using System.Diagnostics;

namespace Knowrithm.Client.Benchmarks;

/// <summary>100 pages of 100 conversations from a server that takes 5 ms a page.</summary>
internal static class Walk
{
    public const int Prefetch = 4;

    public static async Task<(double Sequential, double Prefetched)> RunAsync()
    {
        using var server = await Server.StartAsync(delay: 5);
        using var client = new KnowrithmClient(new KnowrithmClientOptions { BaseUrl = server.Address.ToString(), ApiKey = "ak_key", ApiSecret = "secret" });
        var all = client.Conversations.ListAllConversationsAsync(perPage: 100);
        var (sequential, prefetched) = (new List<double>(), new List<double>());
        for (var round = -1; round < 5; round++)
        {
            var one = await TimeAsync(all);
            var two = await TimeAsync(all.WithPrefetch(Prefetch));
            if (round < 0) continue;
            sequential.Add(one);
            prefetched.Add(two);
        }
        return (Figures.Median(sequential), Figures.Median(prefetched));
    }

    /// <summary>The same without latency, for comparison with other clients: milliseconds for 100 pages.</summary>
    public static async Task<double> PagesAsync(Uri address, int prefetch)
    {
        using var client = new KnowrithmClient(new KnowrithmClientOptions { BaseUrl = address.ToString(), ApiKey = "ak_key", ApiSecret = "secret" });
        var rounds = new List<double>();
        for (var round = 0; round < 30; round++)
        {
            var took = await TimeAsync(client.Conversations.ListAllConversationsAsync(perPage: 100).WithPrefetch(prefetch));
            if (round >= 15) rounds.Add(took);
        }
        return Figures.Median(rounds);
    }

    private static async Task<double> TimeAsync(AsyncPageable<Conversation> all)
    {
        var clock = Stopwatch.StartNew();
        var count = 0;
        await foreach (var conversation in all) count += conversation.Id.Length > 0 ? 1 : 0;
        return count == 10_000 ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{count} conversations came.");
    }
}
