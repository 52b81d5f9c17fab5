using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The documents of all companies; <see cref="ISuperAdminCompaniesApi.ListCompanyDocumentsAsync"/> lists a company's documents.</summary>
/// <remarks>
/// Requires the token of a super-administrator; an API key is refused. All methods throw exceptions of the <see cref="KnowrithmException"/> family. Source: the
/// newer Swagger file.
/// </remarks>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminDocumentsApi
{
    /// <summary>Deletes a document.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the document does not exist.</exception>
    [Delete("/documents/{documentId}")]
    Task<SuperAdminReceipt> DeleteDocumentAsync(string documentId, CancellationToken cancellationToken = default);
}
