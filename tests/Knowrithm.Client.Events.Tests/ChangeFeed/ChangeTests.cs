namespace Knowrithm.Client.Events.Tests;

/// <summary>What a pass tells of.</summary>
public sealed class ChangeTests
{
    public static TheoryData<string, string, string> Lists => new()
    {
        { "agents", "agent", "agent.updated" }, { "leads", "lead", "lead.updated" }, { "documents", "document", "document.updated" },
        { "conversations", "conversation", "conversation.updated" },
    };

    [Theory, MemberData(nameof(Lists))]
    public async Task Created_updated_deleted_and_restored(string list, string noun, string updated)
    {
        await using var bench = new FeedBench();
        var old = bench.World.Create(list);
        await bench.PassAsync();
        Assert.Empty(bench.Told());

        var item = bench.World.Create(list);
        await bench.PassAsync();
        Assert.Equal([$"{noun}.{(noun == "conversation" ? "started" : "created")} {item.Id}"], bench.Told());

        bench.World.Update(item);
        bench.World.Update(old);
        await bench.PassAsync();
        Assert.Equal(new[] { $"{updated} {item.Id}", $"{updated} {old.Id}" }.Order(), bench.Told().Order());

        bench.World.Delete(item);
        await bench.PassAsync();
        Assert.Equal([$"{noun}.deleted {item.Id}"], bench.Told());

        bench.World.Restore(item);
        await bench.PassAsync();
        Assert.Equal([$"{noun}.restored {item.Id}"], bench.Told());
        await bench.PassAsync();
        Assert.Empty(bench.Told());
    }

    [Fact]
    public async Task A_messages_conversation_is_read_again_when_it_has_changed()
    {
        await using var bench = new FeedBench();
        var old = bench.World.Create("conversations");
        var first = bench.World.Create("messages", parent: old.Id);
        await bench.PassAsync();
        Assert.Empty(bench.Told());

        var second = bench.World.Create("messages", parent: old.Id);
        await bench.PassAsync();
        Assert.Equal([$"message.{Role(second)} {second.Id}"], bench.Told());

        var conversation = bench.World.Create("conversations");
        var third = bench.World.Create("messages", parent: conversation.Id);
        await bench.PassAsync();
        Assert.Equal([$"conversation.started {conversation.Id}", $"message.{Role(third)} {third.Id}"], bench.Told());

        bench.World.Update(second, "other");
        bench.World.Update(old, old.Text);
        await bench.PassAsync();
        Assert.Equal([$"message.updated {second.Id}"], bench.Told());

        bench.World.Delete(first);
        await bench.PassAsync();
        Assert.Equal([$"message.deleted {first.Id}"], bench.Told());

        bench.World.Restore(first);
        await bench.PassAsync();
        Assert.Equal([$"message.restored {first.Id}"], bench.Told());

        bench.World.Delete(conversation);
        await bench.PassAsync();
        Assert.Equal([$"conversation.deleted {conversation.Id}"], bench.Told());
        bench.World.Restore(conversation);
        await bench.PassAsync();
        Assert.Equal([$"conversation.restored {conversation.Id}", $"message.restored {third.Id}"], bench.Told());
    }

    [Theory]
    [InlineData("lead.status.updated", "leads", "contacted", null)]
    [InlineData("lead.updated", "leads", "contacted", "other")]
    [InlineData("conversation.ended", "conversations", "ended", "other")]
    [InlineData("document.processed", "documents", "failed", null)]
    [InlineData("document.updated", "documents", "processing", null)]
    public async Task The_type_is_that_of_what_differs(string expected, string list, string status, string? text)
    {
        await using var bench = new FeedBench();
        var item = bench.World.Create(list);
        await bench.PassAsync();
        bench.World.Update(item, text, status);
        await bench.PassAsync();
        Assert.Equal([$"{expected} {item.Id}"], bench.Told());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Counters_are_no_change_unless_they_are_asked_for(bool included)
    {
        await using var bench = new FeedBench(
            options => (options.Lists, options.IncludeActivity) = (ChangeFeedLists.All & ~ChangeFeedLists.Messages, included));
        ListItem[] items = [bench.World.Create("leads"), bench.World.Create("agents"), bench.World.Create("conversations")];
        await bench.PassAsync();
        foreach (var item in items)
        {
            item.Counter = 5;
            bench.World.Update(item, item.Text);
        }
        await bench.PassAsync();
        Assert.Equal(included ? [$"agent.updated {items[1].Id}", $"lead.updated {items[0].Id}", $"conversation.updated {items[2].Id}"] : [], bench.Told());
    }

    [Fact]
    public async Task From_the_beginning_everything_is_told_once()
    {
        await using var bench = new FeedBench(static options => options.StartFrom = ChangeFeedStart.Beginning);
        var lead = bench.World.Create("leads");
        var conversation = bench.World.Create("conversations");
        var message = bench.World.Create("messages", parent: conversation.Id);
        await bench.PassAsync();
        await bench.PassAsync();
        Assert.Equal([$"lead.created {lead.Id}", $"conversation.started {conversation.Id}", $"message.{Role(message)} {message.Id}"], bench.Told());
    }

    [Fact]
    public async Task What_is_created_while_the_first_pass_runs_is_new()
    {
        await using var bench = new FeedBench(static options => options.PageSize = 30);
        for (var i = 0; i < 60; i++) bench.World.Create("leads");
        ListItem? born = null;
        bench.Server.Then = path =>
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            if (path == "lead/company") born ??= bench.World.Create("leads");
        };
        await bench.PassAsync();
        bench.Server.Then = null;
        await bench.PassAsync();
        Assert.Equal([$"lead.created {born!.Id}"], bench.Told());
    }

    [Fact]
    public async Task A_list_that_is_polled_later_has_a_first_pass_of_its_own()
    {
        var lists = ChangeFeedLists.Leads | ChangeFeedLists.Conversations;
        await using var bench = new FeedBench(options => options.Lists = lists);
        var conversation = bench.World.Create("conversations");
        bench.World.Create("agents");
        bench.World.Create("messages", parent: conversation.Id);
        await bench.PassAsync();
        bench.World.Create("messages", parent: conversation.Id);
        lists = ChangeFeedLists.All;
        await bench.RestartAsync();
        await bench.PassAsync();
        Assert.Empty(bench.Told());
        var message = bench.World.Create("messages", parent: conversation.Id);
        var agent = bench.World.Create("agents");
        await bench.PassAsync();
        Assert.Equal([$"agent.created {agent.Id}", $"message.{Role(message)} {message.Id}"], bench.Told());
    }

    [Fact]
    public async Task Nothing_is_told_of_a_subject_that_was_erased()
    {
        await using var bench = new FeedBench();
        var lead = bench.World.Create("leads");
        await bench.PassAsync();
        await bench.Store.Inner.EraseSubjectAsync(new("test", ""), EventKey.Subject(EventSubject.Lead(lead.Id)), TestContext.Current.CancellationToken);
        bench.World.Update(lead);
        await bench.PassAsync();
        bench.World.Delete(lead);
        await bench.PassAsync();
        Assert.Empty(bench.Told());
    }

    private static string Role(ListItem message) => message.Counter % 2 == 0 ? "received" : "sent";
}
