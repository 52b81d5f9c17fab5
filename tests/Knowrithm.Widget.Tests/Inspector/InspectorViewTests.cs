using Microsoft.Playwright;

namespace Knowrithm.Widget.Tests;

public sealed class InspectorViewTests(Chromium chromium) : IClassFixture<Chromium>
{
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

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
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
