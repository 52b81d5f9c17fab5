// One visit, signed as Knowrithm signs it: a lead, a conversation that starts, a message, and an end with a demo booked and a low rating.
using System.Text.Json;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

internal static class Story
{
    public const string Secret = "whsec_connector";

    public static async Task<IReadOnlyList<WebhookDelivery>> CreateAsync(IServiceProvider services)
    {
        using var client = services.GetService<IKnowrithmClient>() is null ? new KnowrithmClient(KnowrithmClientOptions.FromEnvironment()) : null;
        var knowrithm = services.GetService<IKnowrithmClient>() ?? client!;
        var (agent, run) = ((await knowrithm.Agents.ListAgentsAsync())[0], Guid.NewGuid().ToString("N")[..8]);
        var lead = (await knowrithm.Leads.RegisterLeadAsync(
            new() { AgentId = agent.Id, FirstName = "Ada", LastName = "Lovelace", Email = $"ada-{run}@example.com", Source = "pricing" })).Lead!;
        return
        [
            Sign("conversation.started", new { conversation_id = $"c-{run}", agent_id = agent.Id, lead_id = lead.Id }),
            Sign("lead.created", new { id = lead.Id, first_name = "Ada", source = "pricing" }),
            Sign("message.received", new { id = $"m-{run}", conversation_id = $"c-{run}", content = "Do you ship to Canada?" }),
            Sign("conversation.ended", new { conversation_id = $"c-{run}", title = "Shipping", rating = 1, conversion_outcome = "demo_booked" }),
        ];
    }

    public static async Task<int> EndAsync(IServiceProvider services)
    {
        var operations = services.GetRequiredService<IEventOperations>();
        while ((await operations.GetStatusAsync()).Handlers.Any(one => one.Waiting > 0 && one.PausedAt is null)) await Task.Delay(50);
        var handlers = (await operations.GetStatusAsync()).Handlers;
        await foreach (var letter in operations.ListDeadLettersAsync()) Console.WriteLine($"{letter.Handler}: {letter.Error.Text}");
        foreach (var one in handlers) Console.WriteLine($"{one.Handler}: {one.DeadLetters} dead letters, {one.PauseReason}");
        return handlers.All(one => one is { DeadLetters: 0, PausedAt: null }) ? 0 : 1;
    }

    private static WebhookDelivery Sign(string type, object data) =>
        WebhookSigner.Create(Secret, new WebhookEventType(type), JsonSerializer.SerializeToElement(data));
}
