using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Companies. Changes are queued by the server: <c>UpdateCompanyAsync</c> waits for the result, <c>StartUpdateCompanyAsync</c> hands you the
/// <see cref="Operation{T}"/>. All methods throw the <see cref="KnowrithmException"/> family. Sources: the Swagger file; for deleting and restoring, which it does
/// not know, the vendor's SDKs.
/// </summary>
[PathPrefix("/api/v1")]
public interface ICompaniesApi
{
    /// <summary>Your company. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company")]
    Task<Company> GetCompanyAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a company, and waits for it. Public: no credentials are sent. With <see cref="CreateCompanyRequest.LogoFile"/> it is a form, without one JSON.</summary>
    /// <param name="request">The company.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">A field is wrong, or the logo is no picture.</exception>
    Task<Company> CreateCompanyAsync(CreateCompanyRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateCompanyAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a company. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/company")]
    Task<Operation<Company>> StartCreateCompanyAsync([Body] CreateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a company, and waits for it. What the request leaves unset stays. Scope <c>admin</c>.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Company> UpdateCompanyAsync(string companyId, UpdateCompanyRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateCompanyAsync(companyId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a company. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/company/{companyId}")]
    Task<Operation<Company>> StartUpdateCompanyAsync(string companyId, [Body] UpdateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a company, and waits for it; the Swagger file has it do what <c>UpdateCompanyAsync</c> does, the vendor's documents keep it for super-administrators.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Company> PatchCompanyAsync(string companyId, UpdateCompanyRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartPatchCompanyAsync(companyId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a company. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/company/{companyId}")]
    Task<Operation<Company>> StartPatchCompanyAsync(string companyId, [Body] UpdateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Soft-deletes a company, and waits for it. No source shows the answer. Scope <c>write</c>.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> DeleteCompanyAsync(string companyId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteCompanyAsync(companyId, cancellationToken), cancellationToken);

    /// <summary>Starts to soft-delete a company. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/company/{companyId}")]
    Task<Operation<UntypedResult>> StartDeleteCompanyAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Restores a soft-deleted company, and waits for it. No source shows the answer. Scope <c>write</c>.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> RestoreCompanyAsync(string companyId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRestoreCompanyAsync(companyId, cancellationToken), cancellationToken);

    /// <summary>Starts to restore a company. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/company/{companyId}/restore")]
    Task<Operation<UntypedResult>> StartRestoreCompanyAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a company with what belongs to it, and waits for it. For super-administrators. Takes a user's token only, no API key. No source shows the answer.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">How far it goes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> CascadeDeleteCompanyAsync(string companyId, CascadeDeleteCompanyRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCascadeDeleteCompanyAsync(companyId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a company with what belongs to it. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">How far it goes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/company/{companyId}/cascade-delete")]
    Task<Operation<UntypedResult>> StartCascadeDeleteCompanyAsync(string companyId, [Body] CascadeDeleteCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>What would go with a company: look here before <c>CascadeDeleteCompanyAsync</c>. For super-administrators. Takes a user's token only, no API key. No source shows the answer. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such company.</exception>
    [Get("/company/{companyId}/related-data")]
    Task<UntypedResult> GetRelatedDataSummaryAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Soft-deletes several companies, and waits for it. No source shows the answer. Scope <c>write</c>.</summary>
    /// <param name="request">The companies.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> BulkDeleteCompaniesAsync(CompanyIdsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartBulkDeleteCompaniesAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to soft-delete several companies. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="request">The companies.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/company/bulk-delete")]
    Task<Operation<UntypedResult>> StartBulkDeleteCompaniesAsync([Body] CompanyIdsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Restores several companies, and waits for it. No source shows the answer. Scope <c>write</c>.</summary>
    /// <param name="request">The companies.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> BulkRestoreCompaniesAsync(CompanyIdsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartBulkRestoreCompaniesAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to restore several companies. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The companies.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/company/bulk-restore")]
    Task<Operation<UntypedResult>> StartBulkRestoreCompaniesAsync([Body] CompanyIdsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The soft-deleted companies. No source shows the answer. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company/deleted")]
    Task<UntypedResult> ListDeletedCompaniesAsync(CancellationToken cancellationToken = default);

    /// <summary>Your company's leads in figures. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="days">How many days to look back; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company/statistics")]
    Task<CompanyStatistics> GetCompanyStatisticsAsync(int? days = null, CancellationToken cancellationToken = default);

    /// <summary>A company's leads in figures. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="days">How many days to look back; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such company.</exception>
    [Get("/company/{companyId}/statistics")]
    Task<CompanyStatistics> GetCompanyStatisticsByIdAsync(string companyId, int? days = null, CancellationToken cancellationToken = default);
}
