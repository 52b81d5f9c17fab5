using System.Collections.Concurrent;
using Knowrithm.Client;
using Knowrithm.Sandbox;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Knowrithm.Connectors.Tests.World))]
// They wait more than they compute.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = 8)]

namespace Knowrithm.Connectors.Tests;

/// <summary>A Knowrithm for all tests. One lead and one conversation are there that no test changes; its clock stands still until a test moves it.</summary>
public sealed class World : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly ConcurrentDictionary<string, Lazy<Task<List<string>>>> _expected = new();

    public FakeTimeProvider Clock { get; } = new(Now);

    public KnowrithmSandbox Sandbox { get; private set; } = null!;

    internal Visit Ada { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await KnowrithmSandbox.StartAsync(options => (options.TaskDuration, options.SeedConversations, options.TimeProvider) =
            (TimeSpan.Zero, 1, Clock));
        Ada = await AddAsync(new()
        {
            AgentId = "",
            FirstName = "Ada",
            LastName = "O'Lovelace",
            Email = "ada@example.com",
            Phone = "+1 555 0123",
            Source = "pricing"
        },
            "Shipping", "Do you ship to Canada?");
    }

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();

    /// <summary>The destination holds what it does after Ada's visit when nothing goes wrong.</summary>
    internal async Task AssertAsOnceAsync(ConnectorHost host, string name)
    {
        var expected = await _expected.GetOrAdd(name, _ => new(() => OnceAsync(name))).Value;
        Assert.Empty((await host.DeadLettersAsync()).Select(static letter => letter.Error.Text));
        // What cannot read what it wrote loses nothing, and may tell twice.
        if (ConnectorRow.Of(name).Reads) Assert.Equal(expected, host.StandIn.Contents());
        else Assert.Equal(expected.Distinct(), host.StandIn.Contents().Distinct());
        Assert.Empty(host.StandIn.Violations);
    }

    internal KnowrithmClient CreateClient() => new(new KnowrithmClientOptions
    {
        BaseUrl = Sandbox.Address.ToString(),
        ApiKey = Sandbox.ApiKey,
        ApiSecret = Sandbox.ApiSecret,
        AttemptTimeout = TimeSpan.FromMinutes(10),
    });

    /// <summary>Another lead, qualified by now, with a conversation.</summary>
    internal async Task<Visit> AddAsync(RegisterLeadRequest lead, string title, string question)
    {
        // As long as Knowrithm takes them.
        lead = lead with { FirstName = Clipped(lead.FirstName, 100)!, LastName = Clipped(lead.LastName, 100)!, Source = Clipped(lead.Source, 100) };
        using var client = CreateClient();
        var agent = (await client.Agents.ListAgentsAsync())[0];
        var registration = await client.Leads.RegisterLeadAsync(lead with { AgentId = agent.Id });
        await client.Leads.UpdateLeadAsync(registration.Lead!.Id, new() { Status = LeadStatus.Qualified });
        var asLead = client.WithCredential(registration.Credential);
        var conversation = await asLead.Conversations.CreateConversationAsync(new() { AgentId = agent.Id, Title = Clipped(title, 200)! });
        await asLead.Conversations.AskAsync(conversation.Id, question);
        return new(registration.Lead.Id, conversation.Id, agent.Id, lead.FirstName, lead.Source, title, question);
    }

    private static string? Clipped(string? text, int length) => text?.Length > length ? text[..length].TrimEnd('\uD83D') : text;

    private async Task<List<string>> OnceAsync(string name)
    {
        await using var host = await ConnectorHost.StartAsync(this, name);
        for (var number = 0; number < Visit.Count; number++)
        {
            await host.DeliverAsync(Ada.Event(number));
            await host.SettleAsync();
        }
        var contents = host.StandIn.Contents().ToList();
        Assert.NotEmpty(contents);
        return contents;
    }
}
