using Microsoft.Playwright;

namespace Knowrithm.Widget.Tests;

public sealed class InspectorTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Hostile => [.. Excerpt.Of(
        ["<img src=x onerror=window.injected=1>", "</pre><script>window.injected=1</script>", "\"><svg onload=window.injected=1>"], 0, 3)];

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
        await Assertions.Expect(visit.Page.Locator("#deliveries .status")).ToHaveTextAsync("delivered");
        Assert.Contains("lead.status.updated", Assert.Single(visit.Arrived), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#deliveries .item")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator("#deliveries")).ToContainTextAsync("attempt 2");
        await Assertions.Expect(visit.Page.Locator("#deliveries .status.good")).ToHaveCountAsync(2);

        Assert.Equal(2, visit.Arrived.Count);
        Assert.Empty(visit.Complaints);
        Assert.DoesNotContain("whsec_test", await visit.Page.ContentAsync(), StringComparison.Ordinal);
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
}
