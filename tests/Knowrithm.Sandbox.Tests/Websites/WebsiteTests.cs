namespace Knowrithm.Sandbox.Tests.Websites;

public sealed class WebsiteTests
{
    [Theory]
    [InlineData("")]
    [InlineData("sdk/")]
    public async Task A_site_is_registered_crawled_and_deleted(string sdk)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var created = await play.SendAsync("POST", "website/source",
            new
            {
                agent_id = agent,
                base_url = "https://shop.example",
                seed_urls = new[] { "https://shop.example/returns" },
                disallowed_paths = new[] { "/pricing" }
            });
        Assert.Equal(201, created.Status);
        var id = created["website_source"].GetProperty("id").GetString();
        Assert.Equal("shop.example", created["website_source"].GetProperty("domain").GetString());

        var ack = await play.SendAsync("POST", $"{sdk}website/source/{id}/crawl");
        Assert.Equal((202, id), (ack.Status, ack["website_source_id"].GetString()));
        Assert.Equal(["status", "task_id", "website_source_id"], ack.Names());
        Assert.Equal(4, (await play.GetAsync($"tasks/{ack["task_id"].GetString()}/status"))["result"].GetProperty("processed_pages").GetInt32());
        var pages = await play.GetAsync($"website/source/{id}/pages");
        Assert.Equal(["/returns", "/", "/about", "/contact"], pages["pages"].EnumerateArray().Select(p => p.GetProperty("path").GetString()));
        Assert.Equal(("active", "crawled"),
            (pages["website_source"].GetProperty("last_crawl_status").GetString(), pages["pages"][0].GetProperty("last_crawl_status").GetString()));
        Assert.Equal(4, (await play.GetAsync($"agent/{agent}/stats"))["documents_count"].GetInt32());

        Assert.Equal(202, (await play.SendAsync("DELETE", $"{sdk}website/source/{id}")).Status);
        Assert.Empty((await play.GetAsync("website/source")).Ids("website_sources"));
        Assert.Equal(404, (await play.GetAsync($"website/source/{id}/pages")).Status);
        Assert.Equal(0, (await play.GetAsync($"agent/{agent}/stats"))["documents_count"].GetInt32());
    }

    [Fact]
    public async Task A_site_is_registered_once_for_an_agent()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (one, two) = (await play.AgentAsync("One"), await play.AgentAsync("Two"));
        foreach (var (agent, status) in new[] { (one, 201), (one, 409), (two, 201) })
            Assert.Equal(status, (await play.SendAsync("POST", "website/source", new { agent_id = agent, base_url = "https://shop.example/" })).Status);
        Assert.Equal(2, (await play.GetAsync("website/source")).Ids("website_sources").Length);
        Assert.Single((await play.GetAsync("website/source?agent_id=" + one)).Ids("website_sources"));
        Assert.Single((await play.GetAsync($"website/agent/{two}/sources")).Ids("website_sources"));
    }

    [Fact]
    public async Task A_site_that_cannot_be_reached_fails_its_crawl()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = (await play.SendAsync("POST", "website/source",
            new { agent_id = await play.AgentAsync(), base_url = "https://gone.invalid" }))["website_source"].GetProperty("id").GetString();
        var ack = await play.SendAsync("POST", $"website/source/{id}/crawl", new { max_pages = 2 });
        Assert.Equal("failure", (await play.GetAsync($"tasks/{ack["task_id"].GetString()}/status"))["status"].GetString());
        Assert.Equal("failed", (await play.GetAsync("website/source"))["website_sources"][0].GetProperty("last_crawl_status").GetString());
    }

    [Fact]
    public async Task The_widget_reports_its_page()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var reply = await play.SendAsync("POST", "website/handshake",
            new { agent_id = agent, url = "https://shop.example/cart?x=1", title = "Cart", trigger_crawl = true }, token: "");
        Assert.Equal(["website_source", "website_page", "crawl_task_id"], reply.Names());
        Assert.Equal(("https://shop.example/", "Cart"),
            (reply["website_source"].GetProperty("base_url").GetString(), reply["website_page"].GetProperty("title").GetString()));
        var again = await play.SendAsync("POST", "website/handshake", new { agent_id = agent, url = "https://shop.example/cart?x=1" }, token: "");
        Assert.Equal(reply["website_page"].GetProperty("id").GetString(), again["website_page"].GetProperty("id").GetString());
        Assert.Equal(404, (await play.SendAsync("POST", "website/handshake", new { agent_id = Guid.NewGuid(), url = "https://shop.example" },
            token: "")).Status);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"agent_id":"00000000-0000-4000-8000-000000000000","base_url":"ftp://a.example"}""")]
    [InlineData("""{"agent_id":"x","base_url":"https://a.example"}""")]
    [InlineData("""{"agent_id":"00000000-0000-4000-8000-000000000000","base_url":"https://a.example","seed_urls":["x"]}""")]
    public async Task Bad_sites_are_refused(string body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(400, (await play.SendAsync("POST", "website/source", body)).Status);
    }
}
