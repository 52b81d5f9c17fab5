using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Websites that agents learn from. Reading and deleting one are queued by the server: <c>TriggerCrawlAsync</c> waits for the result, <c>StartTriggerCrawlAsync</c> hands you
/// the <see cref="Operation{T}"/>, whose acknowledgement names the website (<see cref="TaskAcknowledgement.WebsiteSourceId"/>). A name without suffix reaches the
/// route that the vendor's SDKs call (<c>/sdk/website/source</c>), <c>…PlainAsync</c> its twin (<c>/website/source</c>). All methods throw the
/// <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs.
/// </summary>
[PathPrefix("/api/v1")]
public interface IWebsitesApi
{
    /// <summary>The company's websites, all at once. Retried: it only reads.</summary>
    /// <param name="filter">Which websites.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/website/source")]
    Task<Page<WebsiteSource>> ListSourcesAsync([Query] WebsiteSourceFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>An agent's websites, all at once. Retried: it only reads.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/website/agent/{agentId}/sources")]
    Task<Page<WebsiteSource>> ListSourcesByAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>A website's pages, all at once. The website stands beside the list: <see cref="Page{T}.AdditionalProperties"/>, under <c>website_source</c>. Retried: it only reads.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such website.</exception>
    [Get("/website/source/{sourceId}/pages")]
    Task<Page<WebsitePage>> ListSourcePagesAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Has an agent learn from a website. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The website.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmConflictException">The website is registered already.</exception>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Post("/website/source")]
    Task<WebsiteSource> RegisterSourceAsync([Body] RegisterWebsiteSourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a website once more, and waits until it is read. Scope <c>write</c>.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="request">How; <c>new()</c> for as usual.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such website.</exception>
    Task<WebsiteCrawl> TriggerCrawlAsync(string sourceId, TriggerCrawlRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTriggerCrawlAsync(sourceId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to read a website once more. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="request">How; <c>new()</c> for as usual.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/sdk/website/source/{sourceId}/crawl")]
    Task<Operation<WebsiteCrawl>> StartTriggerCrawlAsync(string sourceId, [Body] TriggerCrawlRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a website and what was learned from it, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such website.</exception>
    Task<WebsiteSourceReceipt> DeleteSourceAsync(string sourceId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteSourceAsync(sourceId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a website. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/sdk/website/source/{sourceId}")]
    Task<Operation<WebsiteSourceReceipt>> StartDeleteSourceAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Tells Knowrithm which page shows the widget, as the widget does. Public: no credentials are sent; about 5 a second. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">The agent is not available.</exception>
    [Post("/website/handshake")]
    Task<WebsiteHandshake> HandshakeAsync([Body] WebsiteHandshakeRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>POST /website/source/{id}/crawl</c>, and waits: the twin of <c>TriggerCrawlAsync</c>. Scope <c>write</c>.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="request">How; <c>new()</c> for as usual.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<WebsiteCrawl> TriggerCrawlPlainAsync(string sourceId, TriggerCrawlRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTriggerCrawlPlainAsync(sourceId, request, cancellationToken), cancellationToken);

    /// <summary><c>POST /website/source/{id}/crawl</c>: the twin of <c>StartTriggerCrawlAsync</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="request">How; <c>new()</c> for as usual.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/website/source/{sourceId}/crawl")]
    Task<Operation<WebsiteCrawl>> StartTriggerCrawlPlainAsync(string sourceId, [Body] TriggerCrawlRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /website/source/{id}</c>, and waits: the twin of <c>DeleteSourceAsync</c>. Scope <c>write</c>.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<WebsiteSourceReceipt> DeleteSourcePlainAsync(string sourceId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteSourcePlainAsync(sourceId, cancellationToken), cancellationToken);

    /// <summary><c>DELETE /website/source/{id}</c>: the twin of <c>StartDeleteSourceAsync</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="sourceId">The website.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/website/source/{sourceId}")]
    Task<Operation<WebsiteSourceReceipt>> StartDeleteSourcePlainAsync(string sourceId, CancellationToken cancellationToken = default);
}
