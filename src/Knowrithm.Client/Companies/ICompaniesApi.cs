using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The companies. The server queues changes: <c>UpdateCompanyAsync</c> waits for the result, <c>StartUpdateCompanyAsync</c> returns the
/// <see cref="Operation{T}"/>.
/// </summary>
/// <remarks>
/// All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; for deleting and restoring, which it does not know,
/// the vendor's SDKs.
/// </remarks>
[PathPrefix("/api/v1")]
public interface ICompaniesApi
{
    /// <summary>Gets your company.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company")]
    Task<Company> GetCompanyAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a company, and waits for it. With <see cref="CreateCompanyRequest.LogoFile"/> the request is a form, otherwise JSON.</summary>
    /// <remarks>Public: no credentials are sent.</remarks>
    /// <param name="request">The company.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a field is invalid, or the logo is not a picture.</exception>
    Task<Company> CreateCompanyAsync(CreateCompanyRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateCompanyAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a company.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/company")]
    Task<Operation<Company>> StartCreateCompanyAsync([Body] CreateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a company, and waits for it.</summary>
    /// <remarks>Requires scope <c>admin</c>. Fields that the request leaves unset keep their value.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Company> UpdateCompanyAsync(string companyId, UpdateCompanyRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateCompanyAsync(companyId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a company.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/company/{companyId}")]
    Task<Operation<Company>> StartUpdateCompanyAsync(string companyId, [Body] UpdateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a company, and waits for it. The Swagger file describes it like <c>UpdateCompanyAsync</c>, the vendor's documents keep it for
    /// super-administrators.
    /// </summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Company> PatchCompanyAsync(string companyId, UpdateCompanyRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartPatchCompanyAsync(companyId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a company.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/company/{companyId}")]
    Task<Operation<Company>> StartPatchCompanyAsync(string companyId, [Body] UpdateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a company so that it can be restored, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the response.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> DeleteCompanyAsync(string companyId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteCompanyAsync(companyId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a company so that it can be restored.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/company/{companyId}")]
    Task<Operation<UntypedResult>> StartDeleteCompanyAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted company, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the response.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> RestoreCompanyAsync(string companyId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRestoreCompanyAsync(companyId, cancellationToken), cancellationToken);

    /// <summary>Starts to restore a company.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/company/{companyId}/restore")]
    Task<Operation<UntypedResult>> StartRestoreCompanyAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a company with what belongs to it, and waits for it.</summary>
    /// <remarks>Requires a super-administrator. Requires a user's token; an API key is refused. No source documents the response.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The extent of the deletion.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> CascadeDeleteCompanyAsync(string companyId, CascadeDeleteCompanyRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCascadeDeleteCompanyAsync(companyId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a company with what belongs to it.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The extent of the deletion.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/company/{companyId}/cascade-delete")]
    Task<Operation<UntypedResult>> StartCascadeDeleteCompanyAsync(string companyId, [Body] CascadeDeleteCompanyRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Gets a summary of what <c>CascadeDeleteCompanyAsync</c> would delete.</summary>
    /// <remarks>
    /// Requires a super-administrator. Requires a user's token; an API key is refused. No source documents the response. The request only reads, and is
    /// retried.
    /// </remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the company does not exist.</exception>
    [Get("/company/{companyId}/related-data")]
    Task<UntypedResult> GetRelatedDataSummaryAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Deletes several companies so that they can be restored, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the response.</remarks>
    /// <param name="request">The companies.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> BulkDeleteCompaniesAsync(CompanyIdsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartBulkDeleteCompaniesAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to delete several companies so that they can be restored.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="request">The companies.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/company/bulk-delete")]
    Task<Operation<UntypedResult>> StartBulkDeleteCompaniesAsync([Body] CompanyIdsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Restores several companies, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the response.</remarks>
    /// <param name="request">The companies.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> BulkRestoreCompaniesAsync(CompanyIdsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartBulkRestoreCompaniesAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to restore several companies.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The companies.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/company/bulk-restore")]
    Task<Operation<UntypedResult>> StartBulkRestoreCompaniesAsync([Body] CompanyIdsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the deleted companies.</summary>
    /// <remarks>Requires scope <c>read</c>. No source documents the response. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company/deleted")]
    Task<UntypedResult> ListDeletedCompaniesAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets the lead statistics of your company.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="days">The number of days; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company/statistics")]
    Task<CompanyStatistics> GetCompanyStatisticsAsync(int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the lead statistics of a company.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="days">The number of days; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the company does not exist.</exception>
    [Get("/company/{companyId}/statistics")]
    Task<CompanyStatistics> GetCompanyStatisticsByIdAsync(string companyId, int? days = null, CancellationToken cancellationToken = default);
}
