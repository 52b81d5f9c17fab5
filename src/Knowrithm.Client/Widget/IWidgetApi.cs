using Refit;

namespace Knowrithm.Client;

/// <summary>The chat widget for web pages. The HTML that puts it there: <see cref="IAgentsApi.GetEmbedCodeAsync"/>. Public: no credentials are sent.</summary>
[PathPrefix("/api")]
public interface IWidgetApi
{
    /// <summary>The widget's script. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmSerializationException">The answer is empty, a page or JSON, not a script.</exception>
    [Get("/widget.js"), Headers("Accept: application/javascript, text/javascript, */*;q=0.1")]
    Task<WidgetScript> FetchWidgetScriptAsync(CancellationToken cancellationToken = default);

    /// <summary>Has the server make a page with the widget on it, and waits for it. Meant for trying out.</summary>
    /// <param name="request">What else is on the page; <c>new()</c> for nothing.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<WidgetTestPage> RenderTestPageAsync(RenderTestPageRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRenderTestPageAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to make a page with the widget on it. The Swagger file has the server queue it, older documents show the page at once: both are an operation here. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">What else is on the page; <c>new()</c> for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/v1/test")]
    Task<Operation<WidgetTestPage>> StartRenderTestPageAsync([Body] RenderTestPageRequest request, CancellationToken cancellationToken = default);
}
