namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    private static IEnumerable<Route> Websites => Route.Of<IWebsitesApi>(
        ("DELETE /api/v1/sdk/website/source/{source_id}", nameof(IWebsitesApi.StartDeleteSourceAsync), Access.Credential, ""),
        ("POST /api/v1/sdk/website/source/{source_id}/crawl", nameof(IWebsitesApi.StartTriggerCrawlAsync), Access.Credential, "max_pages"),
        ("GET /api/v1/website/agent/{agent_id}/sources", nameof(IWebsitesApi.ListSourcesByAgentAsync), Access.Credential, ""),
        ("POST /api/v1/website/handshake", nameof(IWebsitesApi.HandshakeAsync), Access.None, "agent_id* title trigger_crawl url*"),
        ("GET /api/v1/website/source?agent_id", nameof(IWebsitesApi.ListSourcesAsync), Access.Credential, ""),
        ("POST /api/v1/website/source", nameof(IWebsitesApi.RegisterSourceAsync), Access.Credential,
            "agent_id* allowed_paths base_url* crawl_frequency_minutes disallowed_paths max_depth max_pages notes seed_urls"),
        ("DELETE /api/v1/website/source/{source_id}", nameof(IWebsitesApi.StartDeleteSourcePlainAsync), Access.Credential, ""),
        ("POST /api/v1/website/source/{source_id}/crawl", nameof(IWebsitesApi.StartTriggerCrawlPlainAsync), Access.Credential, "max_pages"),
        ("GET /api/v1/website/source/{source_id}/pages", nameof(IWebsitesApi.ListSourcePagesAsync), Access.Credential, ""));
}
