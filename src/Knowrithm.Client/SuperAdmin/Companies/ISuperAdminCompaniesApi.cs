using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>All companies, and what belongs to one. Only with the token of a super-administrator: an API key is refused. All methods throw the <see cref="KnowrithmException"/> family. Sources: the newer Swagger file; the older one and the vendor's SDKs for <c>/super-admin/company</c>.</summary>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminCompaniesApi
{
    /// <summary>One page of the companies, as the vendor's SDKs list them (<c>/super-admin/company</c>). Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company")]
    Task<Page<SuperAdminCompany>> ListCompaniesAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, CancellationToken cancellationToken = default);

    /// <summary>All of the companies, as the vendor's SDKs list them (<c>/super-admin/company</c>), page by page while you read.</summary>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<SuperAdminCompany> ListAllCompaniesAsync(int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompaniesAsync(page, perPage, token), perPage, cancellationToken);

    /// <summary>One page of the companies with what each of them has (<c>/super-admin/companies</c>). Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">Which companies.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/companies")]
    Task<Page<SuperAdminCompany>> ListCompaniesWithStatsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] SuperAdminCompanyFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All of the companies with what each of them has (<c>/super-admin/companies</c>), page by page while you read.</summary>
    /// <param name="filter">Which companies.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<SuperAdminCompany> ListAllCompaniesWithStatsAsync(SuperAdminCompanyFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompaniesWithStatsAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>One company, with what it has. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such company.</exception>
    [Get("/companies/{companyId}")]
    Task<SuperAdminCompany> GetCompanyAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Creates a company. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/companies")]
    Task<SuperAdminCompany> CreateCompanyAsync([Body] SuperAdminCreateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a company. What the request leaves unset stays. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such company.</exception>
    [Patch("/companies/{companyId}")]
    Task<SuperAdminCompany> UpdateCompanyAsync(string companyId, [Body] SuperAdminUpdateCompanyRequest request, CancellationToken cancellationToken = default);

    /// <summary>A company's figures. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such company.</exception>
    [Get("/companies/{companyId}/analytics")]
    Task<CompanyAnalytics> GetCompanyAnalyticsAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>A company's system figures of the last 24 hours. An API key with scope <c>admin</c> will do as well. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such company.</exception>
    [Get("/company/{companyId}/system-metric")]
    Task<SystemMetrics> GetCompanySystemMetricsAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>One page of a company's users. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="page">The page's number, from 1. The Swagger file shows paging in the answer but not in the request.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">Which users.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/companies/{companyId}/users")]
    Task<Page<User>> ListCompanyUsersAsync(string companyId, int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] CompanyUserFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All of a company's users, page by page while you read.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which users.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<User> ListAllCompanyUsersAsync(string companyId, CompanyUserFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompanyUsersAsync(companyId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>One page of a company's users with all the filters of <see cref="IAdministrationApi.ListUsersAsync"/>, as the vendor's SDKs list them; an API key with scope <c>admin</c> will do as well. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 50.</param>
    /// <param name="filter">Which users, and in which order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/company/{companyId}/user")]
    Task<Page<User>> ListUsersAsync(string companyId, int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] UserFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All of a company's users with all the filters of <see cref="IAdministrationApi.ListUsersAsync"/>, as the vendor's SDKs list them; an API key with scope <c>admin</c> will do as well, page by page while you read.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which users, and in which order.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<User> ListAllUsersAsync(string companyId, UserFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListUsersAsync(companyId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Creates a user of a company, and waits for it. No source shows the answer.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> CreateCompanyUserAsync(string companyId, SuperAdminCreateUserRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateCompanyUserAsync(companyId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a user of a company. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/companies/{companyId}/users")]
    Task<Operation<UntypedResult>> StartCreateCompanyUserAsync(string companyId, [Body] SuperAdminCreateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>One page of a company's agents. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="page">The page's number, from 1. The Swagger file shows paging in the answer but not in the request.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">Which agents.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/companies/{companyId}/agents")]
    Task<Page<Agent>> ListCompanyAgentsAsync(string companyId, int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] CompanyAgentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All of a company's agents, page by page while you read.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which agents.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Agent> ListAllCompanyAgentsAsync(string companyId, CompanyAgentFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompanyAgentsAsync(companyId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>One page of a company's documents. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="page">The page's number, from 1. The Swagger file shows paging in the answer but not in the request.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">Which documents.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/companies/{companyId}/documents")]
    Task<Page<SuperAdminDocument>> ListCompanyDocumentsAsync(string companyId, int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] CompanyDocumentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All of a company's documents, page by page while you read.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="filter">Which documents.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<SuperAdminDocument> ListAllCompanyDocumentsAsync(string companyId, CompanyDocumentFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompanyDocumentsAsync(companyId, page, perPage, filter, token), perPage, cancellationToken);
}
