using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The crawl status of a web page.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<WebsitePageStatus>))]
public readonly partial record struct WebsitePageStatus : IOpenEnum<WebsitePageStatus>
{
    /// <summary>Not crawled yet.</summary>
    public static partial WebsitePageStatus Pending { get; }

    /// <summary>Crawled.</summary>
    public static partial WebsitePageStatus Crawled { get; }

    /// <summary>Crawling failed.</summary>
    public static partial WebsitePageStatus Failed { get; }

    /// <summary>Excluded by the rules of its source.</summary>
    public static partial WebsitePageStatus Excluded { get; }
}
