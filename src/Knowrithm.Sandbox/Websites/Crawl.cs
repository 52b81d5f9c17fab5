using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The sandbox stays on this machine: a crawl finds the seeds and a few pages that any site might have, and makes up what they say.</summary>
internal static class Crawl
{
    private static readonly string[] Usual = ["/", "/about", "/contact", "/pricing"];

    public static JsonObject Run(WebsiteSource source, World world, int? maxPages)
    {
        if (source.IsDeleted) throw ApiException.NotFound("Website source");
        var now = world.Clock.Now;
        source.CrawlStartedAt ??= now;
        if (source.BaseUrl.Host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase))
        {
            (source.CrawlStatus, source.LastError, source.UpdatedAt) = ("failed", $"Could not reach {source.BaseUrl.Host}", now);
            throw new ApiException(502, source.LastError);
        }

        var urls = source.SeedUrls.AsArray().Select(u => new Uri((string)u!)).Concat(Usual.Select(path => new Uri(source.BaseUrl, path)))
            .Where(u => source.Covers(u.AbsolutePath)).DistinctBy(u => u.AbsoluteUri).Take(Math.Min(maxPages ?? int.MaxValue, source.MaxPages)).ToList();
        urls.ForEach(url => Visit(source, url, world));
        (source.CrawlStatus, source.CrawlCompletedAt, source.LastError, source.UpdatedAt) = ("active", now, null, now);
        return new()
        {
            ["status"] = "completed",
            ["website_source_id"] = source.Id,
            ["processed_pages"] = urls.Count,
            ["discovered_urls"] = ProviderJson.Texts(urls.Select(u => u.AbsoluteUri)),
            ["failures"] = new JsonArray(),
        };
    }

    public static WebsitePage Page(WebsiteSource source, Uri url, World world)
    {
        var page = source.Pages.Find(p => p.Url == url);
        if (page is null) source.Pages.Add(page = new(source, url, world.Clock.Now));
        return page;
    }

    private static void Visit(WebsiteSource source, Uri url, World world)
    {
        var page = Page(source, url, world);
        var name = url.AbsolutePath.Trim('/') is { Length: > 0 } path ? path : "home";
        page.Title ??= $"{source.BaseUrl.Host}: {name}";
        (page.Status, page.CrawledAt, page.UpdatedAt) = ("crawled", world.Clock.Now, world.Clock.Now);
        if (page.Document is not null) return;
        page.Document = new(world.Users.Admin, page.Title, "html", world.Clock.Now) { Agent = source.Agent, Url = url.AbsoluteUri };
        page.Document.Read(() => $"The {name} page of {source.BaseUrl.Host}.");
        source.Agent.Library.Add(page.Document);
    }
}
