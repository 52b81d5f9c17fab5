using Refit;

namespace Knowrithm.Client;

/// <summary>The chat widget for web pages. The HTML that embeds it: <see cref="IAgentsApi.GetEmbedCodeAsync"/>.</summary>
/// <remarks>Public: no credentials are sent.</remarks>
[PathPrefix("/api")]
public interface IWidgetApi
{
    /// <summary>Gets the widget's script.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmSerializationException">Thrown when the response is empty, a page or JSON, not a script.</exception>
    [Get("/widget.js"), Headers("Accept: application/javascript, text/javascript, */*;q=0.1")]
    Task<WidgetScript> FetchWidgetScriptAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the server render a page with the widget on it, and waits for it. Meant for testing.</summary>
    /// <param name="request">The content of the page; <c>new()</c> for none.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<WidgetTestPage> RenderTestPageAsync(RenderTestPageRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRenderTestPageAsync(request, cancellationToken), cancellationToken);

    /// <summary>
    /// Starts to render a page with the widget on it. The Swagger file says that the server queues it, older documents show the page at once: both return an
    /// operation.
    /// </summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The content of the page; <c>new()</c> for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/v1/test")]
    Task<Operation<WidgetTestPage>> StartRenderTestPageAsync([Body] RenderTestPageRequest request, CancellationToken cancellationToken = default);
}
