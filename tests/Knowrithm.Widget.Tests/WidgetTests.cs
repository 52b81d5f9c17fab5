using Microsoft.Playwright;

namespace Knowrithm.Widget.Tests;

public sealed class WidgetTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> HostileMetadata => [.. Excerpt.Of(
        ["</script><script>window.injected=1</script>'\"\\u0022", "\" onload=\"window.injected=1\" data-x=\"",
            "</title><script>window.injected=1</script>"],
        0, 3)];

    public static TheoryData<string> HostileNames =>
        [.. Excerpt.Of(["<img src=x onerror=\"window.injected=1\">", "\"><script>window.injected=1</script>"], 0, 2)];

    [Fact]
    public async Task A_lead_typed_into_the_widget_arrives_at_the_webhook_handler()
    {
        await using var stage = await WidgetSite.StartAsync(chromium.Browser);
        await stage.VisitAsync();
        Assert.Equal(201, (await stage.RegisterAsync("Ada", "Lovelace", "ada@example.com")).Status);
        var lead = await stage.LeadAsync();
        Assert.Equal(("Ada", "Lovelace", "ada@example.com"), (lead.FirstName, lead.LastName, lead.Email));
        await Assertions.Expect(stage.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Thank you, Ada.");
    }

    [Fact]
    public async Task The_page_is_made_known_with_its_metadata_and_to_the_lead()
    {
        await using var stage = await WidgetSite.StartAsync(chromium.Browser, title: "Prices & offers", description: "What it costs.");
        await stage.VisitAsync("?utm_source=mail&token=secret", referrer: "http://127.0.0.1:1/search");
        var handshake = stage.Handshake();
        var metadata = handshake.GetProperty("metadata");
        Assert.Equal("Prices & offers", handshake.GetProperty("title").GetString());
        Assert.Equal(stage.Address + "?utm_source=mail&token=secret", handshake.GetProperty("url").GetString());
        Assert.Equal(("What it costs.", "en"), (metadata.GetProperty("description").GetString(), metadata.GetProperty("language").GetString()));
        Assert.StartsWith("http://127.0.0.1:1/", metadata.GetProperty("referrer").GetString(), StringComparison.Ordinal);

        await stage.RegisterAsync("Ada", "Lovelace", "ada@example.com");
        Assert.Equal($"widget: {stage.Address.Authority}/", (await stage.LeadAsync()).Source);
    }

    [Theory, MemberData(nameof(HostileMetadata))]
    public async Task Metadata_of_a_page_is_text_wherever_it_goes(string hostile)
    {
        await using var stage = await WidgetSite.StartAsync(chromium.Browser, title: hostile, description: hostile);
        await stage.VisitAsync();
        Assert.Equal(hostile, stage.Handshake().GetProperty("title").GetString());
        Assert.Equal(hostile, stage.Handshake().GetProperty("metadata").GetProperty("description").GetString());
        await NothingIsInjectedAsync(stage);
    }

    [Theory, MemberData(nameof(HostileNames))]
    public async Task Names_are_text_wherever_they_go(string hostile)
    {
        await using var stage = await WidgetSite.StartAsync(chromium.Browser, agentName: hostile);
        await stage.VisitAsync();
        await Assertions.Expect(stage.Page.Locator("form.knowrithm-widget button")).ToHaveTextAsync(hostile);
        await stage.RegisterAsync(hostile, "Lovelace", "ada@example.com");
        Assert.Equal(hostile, (await stage.LeadAsync()).FirstName);
        await Assertions.Expect(stage.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Thank you, {hostile}.");
        await NothingIsInjectedAsync(stage);
    }

    [Fact]
    public async Task What_Knowrithm_refuses_the_visitor_can_send_again()
    {
        await using var stage = await WidgetSite.StartAsync(chromium.Browser);
        await stage.VisitAsync();
        stage.Sandbox.Misbehave(new() { Path = "/api/v1/lead/register", Status = 503, Times = 1 });
        Assert.Equal(503, (await stage.RegisterAsync("Ada", "Lovelace", "ada@example.com")).Status);
        await Assertions.Expect(stage.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("That did not work.");
        Assert.Equal(201, (await stage.RegisterAsync("Ada", "Lovelace", "ada@example.com")).Status);
        Assert.Equal("ada@example.com", (await stage.LeadAsync()).Email);
    }

    private static async Task NothingIsInjectedAsync(WidgetSite stage)
    {
        Assert.False(await stage.Page.EvaluateAsync<bool>("'injected' in window"));
        Assert.Equal(1, await stage.Page.EvaluateAsync<int>("document.scripts.length"));
        Assert.Equal(0, await stage.Page.EvaluateAsync<int>("document.querySelectorAll('img, [onload], [onerror]').length"));
    }
}
