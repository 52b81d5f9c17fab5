using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The documents of all companies; a company's documents are listed by <see cref="ISuperAdminCompaniesApi.ListCompanyDocumentsAsync"/>. Only with the token of a super-administrator: an API key is refused. All methods throw the <see cref="KnowrithmException"/> family. Source: the newer Swagger file.</summary>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminDocumentsApi
{
    /// <summary>Deletes a document. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such document.</exception>
    [Delete("/documents/{documentId}")]
    Task<SuperAdminReceipt> DeleteDocumentAsync(string documentId, CancellationToken cancellationToken = default);
}
