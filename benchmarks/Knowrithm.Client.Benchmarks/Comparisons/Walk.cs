namespace Knowrithm.Client.Benchmarks;

/// <summary>100 pages of 100 conversations over loopback: as the client lists them, one after the other, by hand, and by the vendor's SDKs.</summary>
internal static class Walk
{
    private const int Ahead = 4;
    private const int Pages = 100;

    /// <summary>From a server that answers at once. The folders of the vendor's SDKs come from the environment: nothing of theirs is part of this.</summary>
    public static async Task RunAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var server = await Server.StartAsync();
        using var clients = new Clients(server.Address, static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var peers = new Peers(server.Address);
        await race([.. Ours(clients), Way.Here(Names.HandWritten, 1, () => ByHandAsync(clients.Raw)), .. peers.Ways]);
    }

    /// <summary>From one that takes 5 ms for a page.</summary>
    public static async Task RunSlowAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var server = await Server.StartAsync(delay: 5);
        using var clients = new Clients(server.Address, static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await race([.. Ours(clients), Way.Here(Names.HandWritten, 1, () => ByHandAsync(clients.Raw))]);
    }

    private static IEnumerable<Way> Ours(Clients clients)
    {
        var all = clients.Ours.Conversations.ListAllConversationsAsync(perPage: 100);
        return
        [
            Way.Here(Names.Ours, 1, () => CountAsync(all)),
            Way.Here(Names.Sequential, 1, () => CountAsync(all.WithPrefetch(0))),
            Way.Here(Names.AtOnce, 1, () => CountAsync(all.WithPrefetch(1))),
            Way.Here(Names.Ahead, 1, () => CountAsync(all.WithPrefetch(Ahead))),
        ];
    }

    private static async Task CountAsync(AsyncPageable<Conversation> all)
    {
        var count = 0;
        await foreach (var conversation in all) count += conversation.Id.Length > 0 ? 1 : 0;
        Check(count);
    }

    private static async Task ByHandAsync(RawClient client)
    {
        var count = 0;
        for (var (number, more) = (1, true); more; number++)
        {
            var page = await client.ListConversationsAsync(number, 100);
            foreach (var conversation in page.Conversations!) count += conversation.Id!.Length > 0 ? 1 : 0;
            more = page.Pagination!.HasNext;
        }
        Check(count);
    }

    private static void Check(int count)
    {
        if (count != Pages * 100) throw new InvalidOperationException($"{count} conversations came.");
    }
}
