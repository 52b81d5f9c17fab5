using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A fact that both a webhook and the feed tell, and what webhooks miss.</summary>
public sealed class WebhookMeetsFeedTests
{
    public static TheoryData<string, string> Both => new()
    {
        { "agent.created", "agents" }, { "agent.updated", "agents" }, { "lead.created", "leads" }, { "lead.updated", "leads" },
        { "lead.status.updated", "leads" }, { "conversation.started", "conversations" }, { "conversation.ended", "conversations" },
        { "message.received", "messages" }, { "message.sent", "messages" }, { "document.processed", "documents" },
    };

    [Theory, MemberData(nameof(Both))]
    public async Task Webhook_first_it_is_told_once(string type, string list)
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        var happen = await BeforeAsync(bench, type, list);
        var item = happen();
        await bench.ReceiveAsync(type, item);
        await bench.PassAsync();
        await bench.PassAsync();
        Assert.Equal([$"{type} {item.Id}"], bench.Told());
        Assert.Equal(0, (await bench.Feed.GetStatusAsync(TestContext.Current.CancellationToken)).Sum(static one => one.MissedWebhooks));
    }

    [Fact]
    public async Task A_webhook_that_loses_many_races_for_a_state_is_appended_with_it()
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        var lead = bench.World.Create("leads");
        await bench.PassAsync();
        bench.World.Update(lead);
        var (owner, key, races) = (new EventOwner("test", ""), EventKey.Subject(EventSubject.Lead(lead.Id)), 0);
        bench.Store.Before = _ =>
        {
            if (races++ >= 30) return;
            var state = bench.Store.Inner.FindStatesAsync(owner, "leads", [key], default).AsTask().GetAwaiter().GetResult();
            var won = bench.Store.Inner.CommitChangesAsync(owner, new() { List = "leads", States = [new("leads", Assert.Single(state))] }, default);
            Assert.True(won.AsTask().GetAwaiter().GetResult().IsCommitted);
        };

        Assert.Equal(200, await bench.ReceiveAsync("lead.updated", lead));

        bench.Store.Before = null;
        Assert.Equal([$"lead.updated {lead.Id}"], bench.Told());
        await bench.PassAsync();
        Assert.Empty(bench.Told());
        Assert.Equal(31, races);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Feed_first_it_is_told_once(string type, string list)
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        var happen = await BeforeAsync(bench, type, list);
        var item = happen();
        var webhook = bench.Webhook(type, item);
        await bench.PassAsync();
        await bench.ReceiveAsync(webhook);
        await bench.ReceiveAsync(webhook);
        await bench.PassAsync();
        Assert.Equal([$"{type} {item.Id}"], bench.Told());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Missed_webhooks_are_counted_and_named(string type, string list)
    {
        await using var bench = new FeedBench(static options => options.MissedWebhooksThreshold = 0, hasWebhooks: true);
        long counted = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "knowrithm.feed.missed_webhooks"
                && ReferenceEquals(instrument.Meter.Scope, bench.Services.GetRequiredService<IMeterFactory>())) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => counted += value);
        listener.Start();
        var happen = await BeforeAsync(bench, type, list);
        var item = happen();
        await bench.PassAsync();
        Assert.Equal(1, counted);
        Assert.Contains(bench.Logs.Lines, line => line.StartsWith("1 webhooks were missed", StringComparison.Ordinal)
            && line.Contains(type, StringComparison.Ordinal) && line.Contains(item.Parent ?? item.Id, StringComparison.Ordinal));
        Assert.Contains((await bench.HealthAsync()).Problems, static problem => problem.StartsWith("1 webhooks were missed", StringComparison.Ordinal));
        await bench.PassAsync(TimeSpan.FromHours(25));
        Assert.DoesNotContain((await bench.HealthAsync()).Problems, static problem => problem.Contains("missed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("leads", "lead.created")]
    [InlineData("conversations", "conversation.started")]
    public async Task A_change_is_left_to_its_webhook_for_a_while(string list, string type)
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        await bench.PassAsync();
        var item = bench.World.Create(list);
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(bench.Told());
        await bench.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal([$"{type} {item.Id}"], bench.Told());
    }

    [Fact]
    public async Task A_late_webhook_of_an_older_state_is_not_handled()
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        var lead = bench.World.Create("leads");
        await bench.PassAsync();
        var late = bench.Webhook("lead.updated", bench.World.Update(lead, "older"));
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        bench.World.Update(lead, "newer");
        await bench.PassAsync();
        bench.Told();
        Assert.Equal(200, await bench.ReceiveAsync(late));
        Assert.Empty(bench.Told());
        Assert.Contains(bench.Logs.Lines, static line => line.Contains("was delivered late", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lead.created", "leads")]
    [InlineData("conversation.started", "conversations")]
    [InlineData("lead.updated", "leads")]
    [InlineData("conversation.ended", "conversations")]
    public async Task A_late_webhook_for_what_is_deleted_is_not_handled(string type, string list)
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        var item = bench.World.Create(list);
        var late = bench.Webhook(type, item);
        await bench.PassAsync();
        bench.World.Delete(item);
        await bench.PassAsync();
        bench.Told();
        await bench.ReceiveAsync(late);
        Assert.Empty(bench.Told());
    }

    [Fact]
    public async Task A_creation_that_is_late_is_handled_and_the_current_state_is_told_after_it()
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        await bench.PassAsync();
        var lead = bench.World.Create("leads");
        var created = bench.Webhook("lead.created", lead);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await bench.ReceiveAsync("lead.updated", bench.World.Update(lead));
        await bench.ReceiveAsync(created);
        await bench.PassAsync();
        Assert.Equal([$"lead.updated {lead.Id}", $"lead.created {lead.Id}", $"lead.updated {lead.Id}"], bench.Told());
    }

    [Theory]
    [InlineData("the feed knew the message")]
    [InlineData("its conversation was deleted")]
    [InlineData("its conversation was deleted, and then the message")]
    [InlineData("it was deleted before the feed found it")]
    public async Task The_late_creation_of_a_message_that_has_changed_since_is_followed_by_what_it_is_now(string meanwhile)
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        var conversation = bench.World.Create("conversations");
        await bench.PassAsync();
        var message = bench.World.Create("messages", parent: conversation.Id);
        var created = bench.Webhook("message.received", message);
        switch (meanwhile)
        {
            case "the feed knew the message":
                bench.World.Update(message);
                // Found when the feed began to poll messages, and not told.
                bench.Store.Events.Clear();
                await bench.PassAsync();
                await bench.ReceiveAsync(created);
                break;
            case "its conversation was deleted":
                bench.World.Delete(conversation);
                await bench.PassAsync();
                await bench.ReceiveAsync(created);
                bench.World.Update(message);
                bench.World.Restore(conversation);
                break;
            case "its conversation was deleted, and then the message":
                bench.World.Delete(conversation);
                await bench.PassAsync();
                await bench.ReceiveAsync(created);
                bench.World.Delete(message);
                bench.World.Restore(conversation);
                await bench.PassAsync();
                break;
            default:
                bench.World.Delete(message);
                bench.World.Update(conversation);
                await bench.PassAsync();
                bench.World.Update(message);
                bench.World.Restore(message);
                bench.World.Update(conversation);
                await bench.PassAsync();
                await bench.ReceiveAsync(created);
                break;
        }
        await bench.PassAsync();
        await bench.PassAsync();

        var last = bench.Store.Events.OfType<Webhooks.MessageEvent>().Last();
        Assert.Equal((message.Id, message.IsDeleted), (last.Message.Id, last is Webhooks.MessageDeleted));
        if (!message.IsDeleted) Assert.Equal(message.Text, last.Message.Content);
    }

    [Theory]
    [InlineData("lead.updated", "leads")]
    [InlineData("agent.updated", "agents")]
    [InlineData("conversation.ended", "conversations")]
    public async Task A_list_that_shows_an_older_time_than_a_webhook_is_believed_after_the_overlap(string type, string list)
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        var item = bench.World.Create(list);
        await bench.PassAsync();
        var before = item.UpdatedAt;
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.ReceiveAsync(type, bench.World.Update(item, text: "of the webhook", status: list == "conversations" ? "ended" : null));
        (item.Text, item.UpdatedAt) = ("of the list", before);
        bench.Told();

        await bench.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(bench.Told());
        await bench.PassAsync(TimeSpan.FromMinutes(6));
        await bench.PassAsync();

        Assert.Equal([$"{type.Split('.')[0]}.updated {item.Id}"], bench.Told());
    }

    [Fact]
    public async Task A_webhook_that_comes_twice_does_not_hide_that_an_older_one_came_between()
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        await bench.PassAsync();
        var document = bench.World.Create("documents", status: "processed");
        var older = bench.Webhook("document.processed", document);
        var newer = bench.Webhook("document.processed", bench.World.Update(document, status: "failed"));
        await bench.ReceiveAsync(newer);
        await bench.ReceiveAsync(older);
        await bench.ReceiveAsync(newer);
        await bench.PassAsync();

        Assert.Equal(DocumentStatus.Failed, bench.Store.Events.OfType<Webhooks.DocumentEvent>().Last().Document.Status);
    }

    [Fact]
    public async Task A_creation_whose_webhook_was_lost_is_told_though_a_later_one_arrived()
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        await bench.PassAsync();
        var lead = bench.World.Create("leads");
        await bench.ReceiveAsync("lead.updated", bench.World.Update(lead));
        await bench.PassAsync();
        await bench.PassAsync();
        Assert.Equal([$"lead.updated {lead.Id}", $"lead.created {lead.Id}"], bench.Told());
    }

    [Fact]
    public async Task What_a_webhook_leaves_out_is_told_and_is_not_a_missed_one()
    {
        await using var bench = new FeedBench(hasWebhooks: true);
        await bench.PassAsync();
        var (whole, partial) = (bench.World.Create("leads"), bench.World.Create("leads"));
        await bench.ReceiveAsync("lead.created", whole);
        await bench.ReceiveAsync("lead.created", partial, "notes", "updated_at");
        await bench.PassAsync();
        Assert.Equal([$"lead.created {whole.Id}", $"lead.created {partial.Id}", $"lead.updated {partial.Id}"], bench.Told());
        Assert.Equal(0, (await bench.Feed.GetStatusAsync(TestContext.Current.CancellationToken)).Sum(static one => one.MissedWebhooks));
    }

    [Fact]
    public async Task A_webhook_of_a_list_that_is_not_polled_leaves_no_state()
    {
        await using var bench = new FeedBench(static options => options.Lists = ChangeFeedLists.Leads, hasWebhooks: true);
        await bench.PassAsync();
        await bench.ReceiveAsync("conversation.started", bench.World.Create("conversations"));
        Assert.Single(bench.Told());
        Assert.Equal(0, (await bench.Store.CountStatesAsync(new("test", ""), "conversations", 99, TestContext.Current.CancellationToken)).Present);
    }

    /// <summary>The world before it happens, and what happens.</summary>
    private static async Task<Func<ListItem>> BeforeAsync(FeedBench bench, string type, string list)
    {
        var parent = list == "messages" ? bench.World.Create("conversations") : null;
        var old = parent ?? bench.World.Create(list, status: list == "documents" ? "processing" : null);
        await bench.PassAsync();
        return type switch
        {
            "message.received" => () => Message(bench, parent!, 0),
            "message.sent" => () => Message(bench, parent!, 1),
            "lead.status.updated" => () => bench.World.Update(old, status: "qualified"),
            "conversation.ended" => () => bench.World.Update(old, status: "ended"),
            "document.processed" => () => bench.World.Update(old, status: "processed"),
            _ when type.EndsWith("updated", StringComparison.Ordinal) => () => bench.World.Update(old),
            _ => () => bench.World.Create(list),
        };
    }

    private static ListItem Message(FeedBench bench, ListItem parent, int parity)
    {
        var message = bench.World.Create("messages", parent: parent.Id);
        message.Counter = parity;
        return message;
    }
}
