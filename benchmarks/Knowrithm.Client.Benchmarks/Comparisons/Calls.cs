namespace Knowrithm.Client.Benchmarks;

/// <summary>Single calls, from the call to the objects: over a transport that answers at once, and over sockets.</summary>
internal static class Calls
{
    private static readonly Uri Nowhere = new("http://127.0.0.1/");

    /// <summary>A page of 100 conversations.</summary>
    public static async Task PageAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var clients = new Clients(Nowhere, static () => new StubHandler(Payloads.Page));
        await race([.. Page(clients).Select(static way => Way.Here(way.Name, 20, way.Call))]);
    }

    /// <summary>One agent of 490 bytes.</summary>
    public static async Task ObjectAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var clients = new Clients(Nowhere, static () => new StubHandler(Payloads.Agent));
        await race([.. Object(clients).Select(static way => Way.Here(way.Name, 400, way.Call))]);
    }

    /// <summary>64 callers over loopback, the server in another process.</summary>
    public static async Task LoopbackAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var server = await Server.StartAsync();
        using var clients = new Clients(server.Address, static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        string[] names = [Names.Ours, Names.HandWrittenResilient, Names.RefitResilient];
        await race([.. Object(clients).Where(way => names.Contains(way.Name)).Select(static way => Way.Crowd(way.Name, 64, 2000, way.Call))]);
    }

    public static IEnumerable<(string Name, Func<Task> Call)> Page(Clients clients) =>
    [
        (Names.Ours, () => clients.Ours.Conversations.ListConversationsAsync(1, 100)),
        (Names.HandWritten, () => clients.Raw.ListConversationsAsync(1, 100)),
        (Names.Refit, () => clients.Refit.ListConversationsAsync(1, 100)),
        (Names.RefitResilient, () => clients.ResilientRefit.ListConversationsAsync(1, 100)),
        (Names.NSwag, () => clients.NSwag.ListConversationsAsync(1, 100)),
        (Names.Kiota, () => clients.Kiota.Api.V1.Conversation.GetAsync(static request => (request.QueryParameters.Page, request.QueryParameters.PerPage) =
            (1, 100))),
    ];

    public static IEnumerable<(string Name, Func<Task> Call)> Object(Clients clients) =>
    [
        (Names.Ours, () => clients.Ours.Agents.GetAgentAsync(Clients.AgentId)),
        (Names.HandWritten, () => clients.Raw.GetAgentAsync(Clients.AgentId)),
        (Names.HandWrittenResilient, () => clients.ResilientRaw.GetAgentAsync(Clients.AgentId)),
        (Names.RefitResilient, () => clients.ResilientRefit.GetAgentAsync(Clients.AgentId)),
        (Names.NSwagResilient, () => clients.ResilientNSwag.GetAgentAsync(Clients.AgentId)),
        (Names.KiotaResilient, () => clients.ResilientKiota.Api.V1.Agent[Clients.AgentId].GetAsync()),
    ];
}
