namespace KnowrithmApp.Tests;

/// <summary>The worker's parts, with the sandbox in the place of Knowrithm.</summary>
public sealed class SyncTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_pass_copies_what_is_there()
    {
        await using var sync = await SyncHost.StartAsync(leads: 3);

        await sync.RunPassAsync(Token);

        Assert.Equal(3, sync.Copy.Leads.Count);
    }

    [Fact]
    public async Task A_new_lead_is_copied_by_the_next_pass()
    {
        await using var sync = await SyncHost.StartAsync(leads: 1);
        await sync.RunPassAsync(Token);
        var agent = (await sync.Knowrithm.Agents.ListAgentsAsync(cancellationToken: Token))[0];
        await sync.Knowrithm.Leads.RegisterLeadAsync(
            new() { AgentId = agent.Id, FirstName = "Ada", LastName = "Lovelace", Email = "ada@example.com" }, Token);

        await sync.RunPassAsync(Token);

        Assert.Contains("ada@example.com", sync.Copy.Leads.Values);
    }

    [Fact]
    public async Task A_lead_that_was_deleted_is_removed()
    {
        await using var sync = await SyncHost.StartAsync(leads: 2);
        await sync.RunPassAsync(Token);
        var gone = sync.Copy.Leads.Keys.First();
        await sync.Knowrithm.Leads.DeleteLeadAsync(gone, Token);

        await sync.RunPassAsync(Token);

        Assert.DoesNotContain(gone, sync.Copy.Leads.Keys);
        Assert.Single(sync.Copy.Leads);
    }
}
