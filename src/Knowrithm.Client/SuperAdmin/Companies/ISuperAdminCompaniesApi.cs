using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The companies of the platform, and what belongs to one.</summary>
/// <remarks>
/// Requires the token of a super-administrator; an API key is refused. All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources:
/// the newer Swagger file; the older one and the vendor's SDKs for <c>/super-admin/company</c>.
/// </remarks>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminCompaniesApi
{
    /// <summary>Gets one page of the companies, as the vendor's SDKs list them (<c>/super-admin/company</c>).</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company")]
    Task<Page<SuperAdminCompany>> ListCompaniesAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all companies, as the vendor's SDKs list them (<c>/super-admin/company</c>), fetching pages as they are read.</summary>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<SuperAdminCompany> ListAllCompaniesAsync(int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompaniesAsync(page, perPage, token), perPage, cancellationToken);

    /// <summary>Gets one page of the companies with their figures (<c>/super-admin/companies</c>).</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">The companies.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/companies")]
    Task<Page<SuperAdminCompany>> ListCompaniesWithStatsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null,
        [Query] SuperAdminCompanyFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all companies with their figures (<c>/super-admin/companies</c>), fetching pages as they are read.</summary>
    /// <param name="filter">The companies.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<SuperAdminCompany> ListAllCompaniesWithStatsAsync(SuperAdminCompanyFilter? filter = null, int perPage = 100,
        CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompaniesWithStatsAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Gets a company with its figures.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the company does not exist.</exception>
    [Get("/companies/{companyId}")]
    Task<SuperAdminCompany> GetCompanyAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Creates a company.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/companies")]
    Task<SuperAdminCompany> CreateCompanyAsync([Body] SuperAdminCreateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a company.</summary>
    /// <remarks>Fields that the request leaves unset keep their value. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the company does not exist.</exception>
    [Patch("/companies/{companyId}")]
    Task<SuperAdminCompany> UpdateCompanyAsync(string companyId, [Body] SuperAdminUpdateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets a company's analytics.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the company does not exist.</exception>
    [Get("/companies/{companyId}/analytics")]
    Task<CompanyAnalytics> GetCompanyAnalyticsAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Gets a company's system metrics of the last 24 hours. An API key with scope <c>admin</c> is accepted as well.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the company does not exist.</exception>
    [Get("/company/{companyId}/system-metric")]
    Task<SystemMetrics> GetCompanySystemMetricsAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of a company's users.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="page">The page's number, from 1. The Swagger file shows paging in the response but not in the request.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/companies/{companyId}/users")]
    Task<Page<User>> ListCompanyUsersAsync(string companyId, int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] CompanyUserFilter? filter = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all of a company's users, fetching pages as they are read.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<User> ListAllCompanyUsersAsync(string companyId, CompanyUserFilter? filter = null, int perPage = 100,
        CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompanyUsersAsync(companyId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>
    /// Gets one page of a company's users with all the filters of <see cref="IAdministrationApi.ListUsersAsync"/>, as the vendor's SDKs list them. An API key
    /// with scope <c>admin</c> is accepted as well.
    /// </summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 50.</param>
    /// <param name="filter">The filter, and the order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company/{companyId}/user")]
    Task<Page<User>> ListUsersAsync(string companyId, int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] UserFilter? filter = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists all of a company's users with all the filters of <see cref="IAdministrationApi.ListUsersAsync"/>, fetching pages as they are read. An API key with
    /// scope <c>admin</c> is accepted as well.
    /// </summary>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">The filter, and the order.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<User> ListAllUsersAsync(string companyId, UserFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListUsersAsync(companyId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Creates a user of a company, and waits for it.</summary>
    /// <remarks>No source documents the response.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> CreateCompanyUserAsync(string companyId, SuperAdminCreateUserRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateCompanyUserAsync(companyId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a user of a company.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/companies/{companyId}/users")]
    Task<Operation<UntypedResult>> StartCreateCompanyUserAsync(string companyId, [Body] SuperAdminCreateUserRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Gets one page of a company's agents.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="page">The page's number, from 1. The Swagger file shows paging in the response but not in the request.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/companies/{companyId}/agents")]
    Task<Page<Agent>> ListCompanyAgentsAsync(string companyId, int page = 1, [AliasAs("per_page")] int? perPage = null,
        [Query] CompanyAgentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all of a company's agents, fetching pages as they are read.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Agent> ListAllCompanyAgentsAsync(string companyId, CompanyAgentFilter? filter = null, int perPage = 100,
        CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompanyAgentsAsync(companyId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Gets one page of a company's documents.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="page">The page's number, from 1. The Swagger file shows paging in the response but not in the request.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/companies/{companyId}/documents")]
    Task<Page<SuperAdminDocument>> ListCompanyDocumentsAsync(string companyId, int page = 1, [AliasAs("per_page")] int? perPage = null,
        [Query] CompanyDocumentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all of a company's documents, fetching pages as they are read.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<SuperAdminDocument> ListAllCompanyDocumentsAsync(string companyId, CompanyDocumentFilter? filter = null, int perPage = 100,
        CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompanyDocumentsAsync(companyId, page, perPage, filter, token), perPage, cancellationToken);
}
