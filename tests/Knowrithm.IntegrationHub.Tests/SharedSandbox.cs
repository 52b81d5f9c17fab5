using Knowrithm.Client;
using Knowrithm.Sandbox;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Knowrithm.IntegrationHub.Tests.SharedSandbox))]

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>
/// A Knowrithm with one lead, qualified by now, and one conversation of hers. Nobody changes it, so that all tests share it; its clock stands still.
/// </summary>
public sealed class SharedSandbox : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public KnowrithmSandbox Sandbox { get; private set; } = null!;

    public string LeadId { get; private set; } = "";

    public string ConversationId { get; private set; } = "";

    public string AgentId { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Sandbox = await StartAsync();
        using var client = new KnowrithmClient(new KnowrithmClientOptions
        {
            BaseUrl = Sandbox.Address.ToString(),
            ApiKey = Sandbox.ApiKey,
            ApiSecret = Sandbox.ApiSecret,
            AttemptTimeout = TimeSpan.FromMinutes(2)
        });
        AgentId = (await client.Agents.ListAgentsAsync())[0].Id;
        var registration = await client.Leads
            .RegisterLeadAsync(new()
            {
                AgentId = AgentId,
                FirstName = "Ada",
                LastName = "O'Lovelace",
                Email = "ada@example.com",
                Phone = "+1 555 0123",
                Source = "pricing"
            });
        LeadId = registration.Lead!.Id;
        await client.Leads.UpdateLeadAsync(LeadId, new() { Status = LeadStatus.Qualified });
        var asLead = client.WithCredential(registration.Credential);
        ConversationId = (await asLead.Conversations.CreateConversationAsync(new() { AgentId = AgentId, Title = "Shipping" })).Id;
        await asLead.Conversations.AskAsync(ConversationId, "Do you ship to Canada?");
    }

    /// <summary>Another one, for what changes it.</summary>
    public static Task<KnowrithmSandbox> StartAsync() =>
        KnowrithmSandbox.StartAsync(static options => (options.TaskDuration, options.SeedConversations, options.TimeProvider) =
            (TimeSpan.Zero, 1, new FakeTimeProvider(Now)));

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}
