using System.Net;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events.Tests;

/// <summary>The evidence of deletions, and what is none.</summary>
public sealed class DeletionTests
{
    [Theory]
    [InlineData("agents", true, "NotFound", 1)]
    [InlineData("leads", true, "NotFound", 1)]
    [InlineData("documents", true, "DeletedList", 1)]
    [InlineData("documents", false, "AbsentTwice", 2)]
    [InlineData("conversations", true, "DeletedList", 1)]
    [InlineData("conversations", false, "NotFound", 1)]
    public async Task A_deletion_has_its_evidence(string list, bool hasLists, string evidence, int passes)
    {
        await using var bench = new FeedBench(quirks: new() { HasDeletedLists = hasLists });
        var item = bench.World.Create(list);
        bench.World.Create(list);
        await bench.PassAsync();
        bench.World.Delete(item);
        for (var i = 1; i < passes; i++)
        {
            await bench.PassAsync();
            Assert.Empty(bench.Told());
        }
        await bench.PassAsync();
        var found = Assert.Single(bench.Store.Events) switch
        {
            AgentDeleted one => one.Evidence,
            LeadDeleted one => one.Evidence,
            DocumentDeleted one => one.Evidence,
            ConversationDeleted one => one.Evidence,
            var other => throw new InvalidOperationException(other.ToString()),
        };
        Assert.Equal(evidence, found?.Value, ignoreCase: true);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(null)]
    public async Task Nothing_but_404_is_taken_for_a_deletion(HttpStatusCode? status)
    {
        await using var bench = new FeedBench(waits: true, quirks: new() { HasDeletedLists = false });
        var (lead, conversation) = (bench.World.Create("leads"), bench.World.Create("conversations"));
        await bench.PassAsync();
        bench.World.Delete(lead);
        bench.World.Delete(conversation);
        bench.Server.Fault = path => path.StartsWith("lead/lea", StringComparison.Ordinal) || path.EndsWith("/messages", StringComparison.Ordinal)
            ? status is { } code ? ListServer.Status(code) : throw new HttpRequestException("the connection was reset") : null;
        for (var i = 0; i < 2; i++) await Record.ExceptionAsync(() => bench.PassAsync());
        Assert.DoesNotContain(bench.Told(), told => told.StartsWith("lead", StringComparison.Ordinal));
        bench.Server.Fault = null;
        for (var i = 0; i < 2; i++) await bench.PassAsync();
        Assert.Contains($"lead.deleted {lead.Id}", bench.Store.Events.Select(FeedBench.Text));
    }

    [Fact]
    public async Task An_item_that_was_seen_between_two_complete_passes_is_not_absent_twice()
    {
        await using var bench = new FeedBench(quirks: new() { HasDeletedLists = false });
        var item = bench.World.Create("documents");
        await bench.PassAsync();
        bench.World.Delete(item);
        await bench.PassAsync();
        bench.World.Restore(item);
        await bench.PassAsync();
        bench.World.Delete(item);
        await bench.PassAsync();
        Assert.Empty(bench.Told());
        await bench.PassAsync();
        Assert.Equal([$"document.deleted {item.Id}"], bench.Told());
    }

    [Fact]
    public async Task When_much_has_vanished_nothing_is_deleted_and_health_says_so()
    {
        await using var bench = new FeedBench();
        var leads = Enumerable.Range(0, 60).Select(_ => bench.World.Create("leads")).ToArray();
        var conversation = bench.World.Create("conversations");
        await bench.PassAsync();
        bench.World.Update(conversation);
        foreach (var lead in leads[..30]) bench.World.Delete(lead);
        var error = await Assert.ThrowsAsync<ChangeFeedStoppedException>(() => bench.PassAsync());
        Assert.Contains("30 of 60 leads", error.Message, StringComparison.Ordinal);
        // The other lists go on.
        Assert.Equal([$"conversation.updated {conversation.Id}"], bench.Told());
        var health = await bench.HealthAsync();
        Assert.Equal(EventHealthState.Degraded, health.State);
        Assert.Contains(health.Problems, static problem => problem.Contains("30 of 60 leads", StringComparison.Ordinal));

        foreach (var lead in leads[..15]) bench.World.Restore(lead);
        await bench.PassAsync();
        Assert.Equal(15, bench.Told().Count(static told => told.StartsWith("lead.deleted", StringComparison.Ordinal)));
        Assert.DoesNotContain((await bench.HealthAsync()).Problems, static problem => problem.Contains("vanished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_webhooks_bring_while_a_list_is_walked_has_not_vanished()
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        for (var i = 0; i < 40; i++) bench.World.Create("documents");
        await bench.PassAsync();
        var born = Enumerable.Range(0, 30).Select(_ => bench.World.Create("documents")).ToArray();
        foreach (var one in born) await bench.ReceiveAsync("document.processed", one);
        bench.Server.Quirks = bench.Server.Quirks with { StaleFor = TimeSpan.FromHours(1) };
        await bench.PassAsync();
        Assert.DoesNotContain(bench.Told(), static told => told.Contains("deleted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("leads")]
    [InlineData("conversations")]
    [InlineData("documents")]
    public async Task An_old_version_of_the_list_does_not_bring_back_what_is_deleted(string list)
    {
        await using var bench = new FeedBench();
        var item = bench.World.Create(list);
        bench.World.Create(list);
        await bench.PassAsync();
        bench.World.Delete(item);
        await bench.PassAsync();
        bench.World.Restore(item);
        bench.Server.Quirks = bench.Server.Quirks with { StaleFor = TimeSpan.FromHours(1) };
        await bench.PassAsync();
        bench.Told();
        bench.World.Delete(item);
        // The list still shows it.
        bench.Server.Quirks = bench.Server.Quirks with { StaleFor = TimeSpan.FromHours(2) };
        await bench.PassAsync();
        bench.Server.Quirks = bench.Server.Quirks with { StaleFor = TimeSpan.Zero };
        await bench.PassAsync();
        bench.Server.Quirks = bench.Server.Quirks with { StaleFor = TimeSpan.FromHours(9) };
        await bench.PassAsync();
        Assert.Single(bench.Told(), told => told.EndsWith($".deleted {item.Id}", StringComparison.Ordinal));
    }
}
