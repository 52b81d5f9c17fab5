namespace Knowrithm.Client.Tests;

public sealed class WebsiteResponseTests
{
    // Unlike all other acknowledgements these have no status_url: the task's id is all there is to go on.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_acknowledgement_without_an_address_names_the_task_and_the_website(bool plain)
    {
        using var client = new RequestRecorder("""{"status":"queued","task_id":"t1","website_source_id":"81"}""", System.Net.HttpStatusCode.Accepted).Client();

        var crawl = plain ? await client.Websites.StartTriggerCrawlPlainAsync("81", new()) : await client.Websites.StartTriggerCrawlAsync("81", new());
        var deletion = plain ? await client.Websites.StartDeleteSourcePlainAsync("81") : await client.Websites.StartDeleteSourceAsync("81");

        Assert.Equal((false, "t1", "81"), (crawl.IsCompleted, crawl.Id, crawl.Acknowledgement.WebsiteSourceId));
        Assert.Equal((false, "t1", "81"), (deletion.IsCompleted, deletion.Id, deletion.Acknowledgement.WebsiteSourceId));
    }

    [Fact]
    public async Task A_crawl_may_also_be_done_at_once()
    {
        using var client = new RequestRecorder("""{"status":"completed","website_source_id":"81","processed_pages":2,"discovered_urls":["https://docs.example.org/a"],"failures":[{"url":"https://docs.example.org/b"}]}""").Client();

        var crawl = await client.Websites.TriggerCrawlAsync("81", new() { MaxPages = 2 });

        Assert.Equal(("completed", 2), (crawl.Status, crawl.ProcessedPages));
        Assert.Equal("https://docs.example.org/a", Assert.Single(crawl.DiscoveredUrls));
        Assert.Equal("https://docs.example.org/b", Assert.Single(crawl.Failures).GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_list_of_pages_says_whose_they_are()
    {
        using var client = new RequestRecorder("""{"pages":[{"id":"82","path":"/a"}],"website_source":{"id":"81","domain":"example.org"}}""").Client();

        var pages = await client.Websites.ListSourcePagesAsync("81");

        Assert.Equal("/a", Assert.Single(pages).Path);
        Assert.Equal("example.org", pages.AdditionalProperties["website_source"].GetProperty("domain").GetString());
        Assert.Null(pages.Pages);
    }

    [Fact]
    public async Task A_handshake_may_have_neither_page_nor_task()
    {
        using var client = new RequestRecorder("""{"website_source":{"id":"81"},"website_page":null,"crawl_task_id":null}""").Client();

        var handshake = await client.Websites.HandshakeAsync(new() { AgentId = "a1", Url = "https://example.org" });

        Assert.Equal(("81", null, null), (handshake.WebsiteSource!.Id, handshake.WebsitePage?.Id, handshake.CrawlTaskId));
    }
}
