using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The crawl status of a website source.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<WebsiteCrawlStatus>))]
public readonly partial record struct WebsiteCrawlStatus : IOpenEnum<WebsiteCrawlStatus>
{
    /// <summary>Crawled regularly.</summary>
    public static partial WebsiteCrawlStatus Active { get; }

    /// <summary>Not crawled.</summary>
    public static partial WebsiteCrawlStatus Inactive { get; }

    /// <summary>A crawl is running.</summary>
    public static partial WebsiteCrawlStatus Crawling { get; }

    /// <summary>The last crawl failed; see <see cref="WebsiteSource.LastError"/>.</summary>
    public static partial WebsiteCrawlStatus Failed { get; }
}
