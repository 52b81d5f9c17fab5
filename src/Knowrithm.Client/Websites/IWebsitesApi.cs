using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The websites that agents learn from. The server queues crawling and deleting: <c>TriggerCrawlAsync</c> waits for the result, <c>StartTriggerCrawlAsync</c>
/// returns the <see cref="Operation{T}"/>, whose acknowledgement names the website (<see cref="TaskAcknowledgement.WebsiteSourceId"/>).
/// </summary>
/// <remarks>
/// A name without suffix calls the route that the vendor's SDKs use (<c>/sdk/website/source</c>), <c>…PlainAsync</c> its twin (<c>/website/source</c>). All
/// methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IWebsitesApi
{
    /// <summary>Lists the company's websites in one page.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/website/source")]
    Task<Page<WebsiteSource>> ListSourcesAsync([Query] WebsiteSourceFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists an agent's websites in one page.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/website/agent/{agentId}/sources")]
    Task<Page<WebsiteSource>> ListSourcesByAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Lists a website's pages in one page. The website is in <see cref="Page{T}.AdditionalProperties"/>, under <c>website_source</c>.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the website does not exist.</exception>
    [Get("/website/source/{sourceId}/pages")]
    Task<Page<WebsitePage>> ListSourcePagesAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Registers a website for an agent to learn from.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The website.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmConflictException">Thrown when the website is registered already.</exception>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Post("/website/source")]
    Task<WebsiteSource> RegisterSourceAsync([Body] RegisterWebsiteSourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Crawls a website, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="request">The options of the crawl; <c>new()</c> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the website does not exist.</exception>
    Task<WebsiteCrawl> TriggerCrawlAsync(string sourceId, TriggerCrawlRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTriggerCrawlAsync(sourceId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to crawl a website.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="request">The options of the crawl; <c>new()</c> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/sdk/website/source/{sourceId}/crawl")]
    Task<Operation<WebsiteCrawl>> StartTriggerCrawlAsync(string sourceId, [Body] TriggerCrawlRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a website and what was learned from it, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the website does not exist.</exception>
    Task<WebsiteSourceReceipt> DeleteSourceAsync(string sourceId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteSourceAsync(sourceId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a website.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/sdk/website/source/{sourceId}")]
    Task<Operation<WebsiteSourceReceipt>> StartDeleteSourceAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Reports the page that shows the widget to Knowrithm, as the widget does. Limited to about 5 requests a second.</summary>
    /// <remarks>Public: no credentials are sent. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent is not available.</exception>
    [Post("/website/handshake")]
    Task<WebsiteHandshake> HandshakeAsync([Body] WebsiteHandshakeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>POST /website/source/{id}/crawl</c>, the twin of <c>TriggerCrawlAsync</c>, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="request">The options of the crawl; <c>new()</c> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<WebsiteCrawl> TriggerCrawlPlainAsync(string sourceId, TriggerCrawlRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTriggerCrawlPlainAsync(sourceId, request, cancellationToken), cancellationToken);

    /// <summary>Calls <c>POST /website/source/{id}/crawl</c>, the twin of <c>StartTriggerCrawlAsync</c>.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="request">The options of the crawl; <c>new()</c> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/website/source/{sourceId}/crawl")]
    Task<Operation<WebsiteCrawl>> StartTriggerCrawlPlainAsync(string sourceId, [Body] TriggerCrawlRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Calls <c>DELETE /website/source/{id}</c>, the twin of <c>DeleteSourceAsync</c>, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<WebsiteSourceReceipt> DeleteSourcePlainAsync(string sourceId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteSourcePlainAsync(sourceId, cancellationToken), cancellationToken);

    /// <summary>Calls <c>DELETE /website/source/{id}</c>, the twin of <c>StartDeleteSourceAsync</c>.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/website/source/{sourceId}")]
    Task<Operation<WebsiteSourceReceipt>> StartDeleteSourcePlainAsync(string sourceId, CancellationToken cancellationToken = default);
}
