using Refit;

namespace Knowrithm.Client;

/// <summary>The search in what agents know.</summary>
/// <remarks>The sources disagree on the scope (<c>read</c> or <c>write</c>): a key with both is safe. Both are POSTs that only read.</remarks>
[PathPrefix("/api/v1")]
public interface ISearchApi
{
    /// <summary>Finds the chunks of documents that match a question. 60 a minute.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="request">The query.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the query is empty.</exception>
    [Post("/search/document")]
    Task<DocumentSearchResult> SearchDocumentsAsync([Body] SearchDocumentsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Searches one or all of the user's connected databases. 30 a minute.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="request">The query.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist or is not active.</exception>
    [Post("/search/database")]
    Task<DatabaseSearchResult> SearchDatabaseAsync([Body] SearchDatabaseRequest request, CancellationToken cancellationToken = default);
}
