using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events.Tests;

/// <summary>The feed in a host: settings, and what is wrong is said when it starts.</summary>
public sealed class FeedHostTests
{
    [Theory]
    [InlineData("no client", "AddKnowrithmClient")]
    [InlineData("another client", "of the key 'other'")]
    [InlineData("memory", "AllowMemory")]
    [InlineData("no lists", "has nothing to poll")]
    [InlineData("forward", "forwarded to a message bus")]
    public async Task What_is_missing_is_said_at_start(string lacks, string expected)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        if (lacks != "no client") builder.Services.AddKnowrithmClient(static options => (options.ApiKey, options.ApiSecret) = ("key", "secret"));
        var events = builder.Services.AddKnowrithmEvents().AddChangeFeed(options =>
        {
            options.AllowMemory = lacks != "memory";
            if (lacks == "another client") options.ClientName = "other";
        });
        if (lacks == "forward") events.ForwardTo(static (_, _, _) => ValueTask.CompletedTask);
        else if (lacks != "no lists") events.AddHandler<LeadCreated>("crm", static (_, _, _) => Task.CompletedTask);
        using var host = builder.Build();
        var error = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Interval", "00:00:00")]
    [InlineData("FullInterval", "50.00:00:00")]
    [InlineData("Overlap", "-00:00:01")]
    [InlineData("WebhookGrace", "-00:00:01")]
    [InlineData("QuotaShare", "0")]
    [InlineData("QuotaShare", "1.5")]
    [InlineData("MaxVanishedShare", "2")]
    [InlineData("CallsPerHour", "0")]
    [InlineData("PageSize", "101")]
    [InlineData("Concurrency", "0")]
    [InlineData("MaxWaiting", "0")]
    [InlineData("MissedWebhooksThreshold", "-1")]
    [InlineData("Lists", "64")]
    [InlineData("Lists", "None")]
    public void Settings_are_validated_by_their_key(string key, string value)
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [$"Knowrithm:Events:ChangeFeed:{key}"] = value }).Build());
        services.AddKnowrithmEvents().AddChangeFeed();
        using var provider = services.BuildServiceProvider();
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<ChangeFeedOptions>>().Value);
        Assert.Contains($"Knowrithm:Events:ChangeFeed:{key}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(LeadCreated), ChangeFeedLists.Leads)]
    [InlineData(typeof(LeadEvent), ChangeFeedLists.Leads)]
    [InlineData(typeof(MessageDeleted), ChangeFeedLists.Messages)]
    [InlineData(typeof(ConversationEnded), ChangeFeedLists.Conversations)]
    [InlineData(typeof(DocumentProcessed), ChangeFeedLists.Documents)]
    [InlineData(typeof(AgentUpdated), ChangeFeedLists.Agents)]
    [InlineData(typeof(KnowrithmEvent), ChangeFeedLists.All)]
    [InlineData(typeof(UnknownEvent), ChangeFeedLists.None)]
    public void The_lists_are_those_that_handlers_take_events_of(Type type, ChangeFeedLists lists)
    {
        var handlers = new HandlerCatalog([new("one", true, type, false, new(), static (_, _) => Task.CompletedTask)]);
        Assert.Equal(lists, PolledLists.Of(new(), handlers).Value);
        Assert.Equal(ChangeFeedLists.Agents, PolledLists.Of(new() { Lists = ChangeFeedLists.Agents }, handlers).Value);
    }

    [Fact]
    public async Task A_handler_runs_for_what_the_feed_finds_in_memory()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        using var server = new ListServer(time);
        var handled = new TaskCompletionSource<(string Id, EventSource Source)>();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddKnowrithmClient(options => (options.ApiKey, options.ApiSecret, options.PrimaryHandler) = ("key", "secret", server));
        builder.Services.AddKnowrithmEvents().AddHandler<LeadCreated>((e, context, _) =>
        {
            handled.TrySetResult((e.Lead.Id, context.Source));
            return Task.CompletedTask;
        }).AddChangeFeed(static options => (options.AllowMemory, options.StartFrom) = (true, ChangeFeedStart.Beginning));
        var lead = server.World.Create("leads");
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await Knowrithm.Client.Tests.Until.TrueAsync(() =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return handled.Task.IsCompleted;
        });
        Assert.Equal((lead.Id, EventSource.ChangeFeed), await handled.Task);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }
}
