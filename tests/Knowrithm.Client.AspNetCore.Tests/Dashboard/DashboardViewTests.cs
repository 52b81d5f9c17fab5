using System.Net;
using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class DashboardViewTests
{
    private const string Type = "Acme.RefusedException";

    private static string Key => DashboardApp.Setup.Key($"{Type} 0");

    [Fact]
    public async Task Status_and_groups_say_what_waits_and_what_is_dead()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(3);
        await setup.BuryAsync(2, "Acme.OtherException");
        await using var app = await DashboardApp.StartAsync(setup);

        var status = await app.GetAsync("status");
        var handler = status.GetProperty("handlers")[0];
        var groups = (await app.GetAsync("dead-letters/groups")).GetProperty("groups");

        Assert.Equal("Degraded", status.GetProperty("state").GetString());
        Assert.Equal(("crm", 0, 5), (handler.GetProperty("handler").GetString(), handler.GetProperty("waiting").GetInt64(),
            handler.GetProperty("deadLetters").GetInt64()));
        Assert.Equal([(Type, 3), ("Acme.OtherException", 2)],
            groups.EnumerateArray().Select(static one => (one.GetProperty("errorType").GetString()!, one.GetProperty("count").GetInt64())));
    }

    [Fact]
    public async Task Dead_letters_of_a_group_are_read_page_by_page()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(120);
        await setup.BuryAsync(3, "Acme.OtherException");
        await using var app = await DashboardApp.StartAsync(setup);

        var (ids, sizes) = (new HashSet<string>(), new List<int>());
        for (string? next = ""; next is not null;)
        {
            var page = await app.GetAsync($"dead-letters?handler=crm&errorType={Type}&after={Uri.EscapeDataString(next)}");
            sizes.Add(page.GetProperty("deadLetters").GetArrayLength());
            Assert.All(page.GetProperty("deadLetters").EnumerateArray(), one => Assert.True(ids.Add(one.GetProperty("id").GetString()!)));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        Assert.Equal([50, 50, 20], sizes);
    }

    [Fact]
    public async Task One_dead_letter_is_retried_and_another_deleted()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(3);
        await using var app = await DashboardApp.StartAsync(setup);
        var ids = (await app.GetAsync("dead-letters")).GetProperty("deadLetters").EnumerateArray().Select(static one => one.GetProperty("id").GetString())
            .ToArray();

        Assert.Equal(1, (await app.PostAsync("dead-letters/retry", new { ids = new[] { ids[0] } })).GetProperty("count").GetInt64());
        Assert.Equal(1, (await app.PostAsync("dead-letters/delete", new { ids = new[] { ids[1], "none" } })).GetProperty("count").GetInt64());

        await Until.TrueAsync(() => setup.Handled.Count == 1);
        Assert.Equal($"{Type} 0", setup.Handled.Single());
        Assert.Equal(1, await setup.DeadAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("key")]
    [InlineData("lead")]
    public async Task An_event_is_found_with_its_life_and_without_its_body(string by)
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(1, text: "refused by the CRM", email: "canary@example.com");
        await using var app = await DashboardApp.StartAsync(setup);

        var search = by switch { "key" => Key.ToUpperInvariant(), "lead" => $"{Type} 0", _ => "" };
        var found = (await app.GetAsync($"events?search={Uri.EscapeDataString(search)}")).GetProperty("events");
        var one = await app.GetAsync($"events/{Key}");

        Assert.Equal(Key, Assert.Single(found.EnumerateArray()).GetProperty("key").GetString());
        Assert.Equal(("lead.created", "request-1", "0af7651916cd43dd8448eb211c80319c"),
            (one.GetProperty("type").GetString(), one.GetProperty("requestId").GetString(), one.GetProperty("traceId").GetString()));
        var handler = Assert.Single(one.GetProperty("handlers").EnumerateArray());
        Assert.Equal(("crm", "Dead", 1, "refused by the CRM"), (handler.GetProperty("handler").GetString(), handler.GetProperty("state").GetString(),
            handler.GetProperty("attempts").GetInt32(), handler.GetProperty("error").GetString()));
        Assert.DoesNotContain("canary", one.ToString() + found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_opened_by_an_action_and_that_is_logged_with_the_name()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(1, email: "canary@example.com");
        await using var app = await DashboardApp.StartAsync(setup);

        var body = (await app.PostAsync($"events/{Key}/body", new { })).GetProperty("body").GetString()!;

        Assert.Contains("canary@example.com", body, StringComparison.Ordinal);
        var line = Assert.Single(app.Logs.All, static line => line.Contains("opened the body", StringComparison.Ordinal));
        Assert.Equal($"ada opened the body of lead.created {Key} in the dashboard.", line);
    }

    [Fact]
    public async Task Replay_and_erasure_are_logged_with_the_name_and_without_the_id()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(1, id: "canary");
        await using var app = await DashboardApp.StartAsync(setup);
        var key = DashboardApp.Setup.Key("canary");

        await app.PostAsync($"events/{key}/replay", new { handler = "crm" });
        await app.PostAsync($"events/{key}/erase", new { id = "canary" });

        Assert.Contains($"ada replayed lead.created {key} for crm in the dashboard.", app.Logs.All);
        Assert.Contains($"ada erased what lead.created {key} is about in the dashboard: 1 events.", app.Logs.All);
        Assert.DoesNotContain(app.Logs.All, static line => line.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_is_paused_and_resumed()
    {
        await using var app = await DashboardApp.StartAsync();

        await app.PostAsync("handlers/pause", new { handler = "crm", reason = "the CRM is being moved" });
        var paused = (await app.GetAsync("status")).GetProperty("handlers")[0];
        await app.PostAsync("handlers/resume", new { handler = "crm" });
        var resumed = (await app.GetAsync("status")).GetProperty("handlers")[0];

        Assert.Equal("the CRM is being moved", paused.GetProperty("pauseReason").GetString());
        Assert.False(resumed.TryGetProperty("pausedAt", out _));
    }

    [Fact]
    public async Task Due_events_of_a_paused_handler_are_listed_and_rates_are_counted()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(2);
        await using var app = await DashboardApp.StartAsync(setup);
        await app.PostAsync("handlers/pause", new { handler = "crm" });
        await app.PostAsync("dead-letters/retry", new { handler = "crm", errorType = Type });
        await Until.TrueAsync(async _ => await setup.DeadAsync() == 0);

        Assert.Equal(2, (await app.GetAsync("due?handler=crm")).GetProperty("events").GetArrayLength());
        await app.PostAsync("handlers/resume", new { handler = "crm" });
        JsonElement rates = default;
        await Until.TrueAsync(async _ => (rates = (await app.GetAsync("status")).GetProperty("rates")).GetArrayLength() == 1
            && rates[0].GetProperty("handled").GetInt64() == 2);
        ((FakeTimeProvider)setup.Time).Advance(TimeSpan.FromMinutes(6));
        rates = (await app.GetAsync("status")).GetProperty("rates");

        Assert.Equal(("crm", "lead.created", 0, 2), (rates[0].GetProperty("handler").GetString(), rates[0].GetProperty("event").GetString(),
            rates[0].GetProperty("handled").GetInt64(), rates[0].GetProperty("handledInHour").GetInt64()));
        ((FakeTimeProvider)setup.Time).Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, (await app.GetAsync("status")).GetProperty("rates").GetArrayLength());
    }

    [Fact]
    public async Task Where_the_change_feed_runs_its_lists_are_shown()
    {
        await using var app = await DashboardApp.StartAsync(new()
        {
            Services = static services => services.AddSingleton<IChangeFeed>(new DashboardFeed(DateTimeOffset.UnixEpoch)),
        });

        var list = (await app.GetAsync("status")).GetProperty("feed")[0];

        Assert.Equal(("leads", 7, 3), (list.GetProperty("list").GetString(), list.GetProperty("pass").GetInt64(),
            list.GetProperty("missedWebhooks").GetInt64()));
    }

    [Theory]
    [InlineData("events/none", HttpStatusCode.NotFound)]
    [InlineData("events?after=x", HttpStatusCode.BadRequest)]
    [InlineData("events?after=99999999999999999~x", HttpStatusCode.BadRequest)]
    [InlineData("dead-letters?after=~", HttpStatusCode.BadRequest)]
    [InlineData("due", HttpStatusCode.BadRequest)]
    [InlineData("events?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("dead-letters?before=1", HttpStatusCode.BadRequest)]
    public async Task A_request_that_asks_for_nothing_is_told_so(string path, HttpStatusCode status)
    {
        await using var app = await DashboardApp.StartAsync();

        using var response = await app.SendAsync(HttpMethod.Get, $"{DashboardApp.Path}/api/{path}");

        Assert.Equal(status, response.StatusCode);
    }
}
