using Refit;

namespace Knowrithm.Client;

/// <summary>Searching what agents know. The sources disagree on the scope (<c>read</c> or <c>write</c>): a key with both is safe. Both are POSTs that only read.</summary>
[PathPrefix("/api/v1")]
public interface ISearchApi
{
    /// <summary>Finds the pieces of documents that fit a question. 60 a minute. Retried: it only reads.</summary>
    /// <param name="request">What to look for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">The query is empty.</exception>
    [Post("/search/document")]
    Task<DocumentSearchResult> SearchDocumentsAsync([Body] SearchDocumentsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks the user's connected databases, one or all. 30 a minute. Retried: it only reads.</summary>
    /// <param name="request">What to look for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection, or it is not active.</exception>
    [Post("/search/database")]
    Task<DatabaseSearchResult> SearchDatabaseAsync([Body] SearchDatabaseRequest request, CancellationToken cancellationToken = default);
}
