using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class WebsiteJson
{
    public static JsonObject ToJson(this WebsiteSource source, World world) => new()
    {
        ["id"] = source.Id,
        ["agent_id"] = source.Agent.Id,
        ["company_id"] = world.Company.Id,
        ["base_url"] = source.BaseUrl.AbsoluteUri,
        ["domain"] = source.BaseUrl.Host,
        ["seed_urls"] = source.SeedUrls.DeepClone(),
        ["allowed_paths"] = ProviderJson.Texts(source.AllowedPaths),
        ["disallowed_paths"] = ProviderJson.Texts(source.DisallowedPaths),
        ["max_depth"] = source.MaxDepth,
        ["max_pages"] = source.MaxPages,
        ["crawl_frequency_minutes"] = source.CrawlFrequencyMinutes,
        ["crawl_config"] = new JsonObject(),
        ["notes"] = source.Notes,
        ["is_active"] = !source.IsDeleted,
        ["last_crawl_status"] = source.CrawlStatus,
        ["last_crawl_started_at"] = world.Clock.Text(source.CrawlStartedAt),
        ["last_crawl_completed_at"] = world.Clock.Text(source.CrawlCompletedAt),
        ["last_error"] = source.LastError,
        ["created_at"] = world.Clock.Text(source.CreatedAt),
        ["updated_at"] = world.Clock.Text(source.UpdatedAt),
    };

    public static JsonObject ToJson(this WebsitePage page, World world)
    {
        var text = page.Document?.Knowledge?.Text;
        var hash = text is null ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
        return new()
        {
            ["id"] = page.Id,
            ["website_source_id"] = page.Source.Id,
            ["canonical_url"] = page.Url.AbsoluteUri,
            ["path"] = page.Url.AbsolutePath,
            ["title"] = page.Title,
            ["language"] = "en",
            ["checksum"] = hash,
            ["content_hash"] = hash,
            ["content_length"] = text?.Length,
            ["raw_storage_path"] = null,
            ["metadata"] = page.Metadata.DeepClone(),
            ["change_frequency_minutes"] = null,
            ["last_crawl_status"] = page.Status,
            ["last_http_status"] = page.Status == "crawled" ? 200 : null,
            ["last_crawled_at"] = world.Clock.Text(page.CrawledAt),
            ["next_crawl_at"] = page.CrawledAt is { } crawled ? world.Clock.Text(crawled.AddMinutes(page.Source.CrawlFrequencyMinutes)) : null,
            ["created_at"] = world.Clock.Text(page.CreatedAt),
            ["updated_at"] = world.Clock.Text(page.UpdatedAt),
        };
    }
}
