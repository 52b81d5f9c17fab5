using Microsoft.Playwright;

namespace Knowrithm.Widget.Tests;

public sealed class InspectorTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Hostile => [.. Excerpt.Of(
        ["<img src=x onerror=window.injected=1>", "</pre><script>window.injected=1</script>", "\"><svg onload=window.injected=1>"], 0, 3)];

    public static TheoryData<int, bool> Phones => [.. Excerpt.Of<(int, bool)>([(360, false), (360, true)], 0, 2)];

    [Fact]
    public async Task An_event_that_is_asked_for_arrives_at_the_receiver_and_can_be_replayed()
    {
        await using var visit = await InspectorVisit.StartAsync(chromium.Browser);
        await visit.OpenAsync("Webhooks");
        await visit.Page.GetByLabel("URL").FillAsync(visit.Hook.ToString());
        await visit.Page.GetByLabel("Signing secret").FillAsync("whsec_test");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#webhooks")).ToContainTextAsync(visit.Hook.ToString());
        await visit.Page.GetByLabel("Event").SelectOptionAsync("lead.status.updated");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send me an event" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#deliveries")).ToContainTextAsync("delivered");
        Assert.Contains("lead.status.updated", Assert.Single(visit.Arrived), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#deliveries .item")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator("#deliveries")).ToContainTextAsync("attempt 2");

        Assert.Equal(2, visit.Arrived.Count);
        Assert.Empty(visit.Complaints);
        Assert.DoesNotContain("whsec_test", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_found_and_opened_by_keyboard()
    {
        await using var visit = await InspectorVisit.StartAsync(chromium.Browser);
        await visit.SendAsync(HttpMethod.Get, "/api/v1/lead/company?serach=x");
        await visit.SendAsync(HttpMethod.Get, "/api/v1/agent");
        var rows = visit.Page.Locator("#list .row");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await rows.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        var detail = visit.Page.Locator("#detail");
        await Assertions.Expect(detail).ToContainTextAsync("query serach: not read by this route");
        await Assertions.Expect(detail).ToContainTextAsync("API key");
        Assert.DoesNotContain(visit.Sandbox.ApiSecret, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await visit.Page.GetByLabel("Filter requests").FillAsync("/api/v1/agent");
        await Assertions.Expect(rows).ToHaveCountAsync(1);

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_fault_is_a_switch_and_the_clock_goes_forward()
    {
        await using var visit = await InspectorVisit.StartAsync(chromium.Browser);
        await visit.OpenAsync("Faults");
        var fault = visit.Page.GetByRole(AriaRole.Switch, new() { Name = "Every request gets 503" });
        await fault.ClickAsync();
        await Assertions.Expect(fault).ToHaveAttributeAsync("aria-checked", "true");
        await visit.SendAsync(HttpMethod.Get, "/api/v1/agent");
        Assert.Equal(503, visit.Sandbox.Requests[^1].StatusCode);
        await Assertions.Expect(visit.Page.Locator("#active")).ToContainTextAsync("1 affected");
        await fault.ClickAsync();
        await Assertions.Expect(fault).ToHaveAttributeAsync("aria-checked", "false");
        await visit.SendAsync(HttpMethod.Get, "/api/v1/agent");
        Assert.Equal(200, visit.Sandbox.Requests[^1].StatusCode);
        await visit.OpenAsync("State");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#clock")).ToContainTextAsync("60 minutes ahead");

        Assert.Empty(visit.Complaints);
    }

    [Theory, MemberData(nameof(Hostile))]
    public async Task Whatever_a_request_or_an_event_contains_is_text(string hostile)
    {
        await using var visit = await InspectorVisit.StartAsync(chromium.Browser);
        visit.Sandbox.RegisterWebhook(visit.Hook, "whsec_test");
        var json = System.Text.Json.JsonSerializer.Serialize(hostile);
        visit.Sandbox.SendEvent(hostile, $$"""{"id":{{json}}}""");
        visit.Sandbox.Misbehave(new() { Body = hostile, ContentType = "text/html" });
        await visit.SendAsync(HttpMethod.Post, $"/api/v1/agent?x={hostile}", $$"""{{{json}}:{{json}}}""");
        await visit.Page.Locator("#list .row").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#detail")).ToContainTextAsync(hostile);
        await visit.OpenAsync("Webhooks");
        await Assertions.Expect(visit.Page.Locator("#deliveries strong")).ToHaveTextAsync(hostile);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Payload" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#deliveries pre")).ToContainTextAsync("attempt");

        Assert.False(await visit.Page.EvaluateAsync<bool>("'injected' in window"));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.querySelectorAll('main img, main script, main svg').length"));
        Assert.Empty(visit.Complaints);
    }

    [Theory, MemberData(nameof(Phones))]
    public async Task It_fits_a_phone(int width, bool dark)
    {
        await using var visit = await InspectorVisit.StartAsync(chromium.Browser, width, dark);
        visit.Sandbox.RegisterWebhook(visit.Hook, "whsec_test");
        visit.Sandbox.SendEvent("lead.created");
        await visit.SendAsync(HttpMethod.Get, $"/api/v1/agent/{new string('x', 300)}?y={new string('z', 300)}");
        await visit.Page.Locator("#list .row").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#detail")).ToContainTextAsync("Copy as curl");
        foreach (var view in new[] { "Requests", "Webhooks", "Faults", "State" })
        {
            await visit.OpenAsync(view);
            Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }

        Assert.Empty(visit.Complaints);
    }
}
