using Knowrithm.Client.SuperAdmin;
using Refit;

namespace Knowrithm.Client;

/// <summary>The company's users, its system metrics, its audit log and its configuration.</summary>
/// <remarks>
/// Requires scope <c>admin</c>, or an administrator's token. Sources: the Swagger file for users and metrics; the vendor's SDKs and documents for audit log and
/// configuration.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IAdministrationApi
{
    /// <summary>
    /// Gets one page of the company's users. The filter as the server understood it is in the page's <c>filters_applied</c>, see
    /// <see cref="Page{T}.AdditionalProperties"/>.
    /// </summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 50.</param>
    /// <param name="filter">The filter, and the order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/admin/user")]
    Task<Page<User>> ListUsersAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] UserFilter? filter = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all the company's users, fetching pages as they are read.</summary>
    /// <param name="filter">The filter, and the order.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<User> ListAllUsersAsync(UserFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListUsersAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Gets a user of the company.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the user does not exist.</exception>
    [Get("/admin/user/{userId}")]
    Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gets the company's system metrics of the last 24 hours. Another company's: <see cref="ISuperAdminCompaniesApi.GetCompanySystemMetricsAsync"/>.
    /// </summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/admin/system-metric")]
    Task<SystemMetrics> GetCompanySystemMetricsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Gets a part of the audit log. The documents name an API key as the only credential, and <paramref name="limit"/> and <paramref name="offset"/> instead
    /// of pages.
    /// </summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="limit">The maximum number of entries; null leaves it to the server.</param>
    /// <param name="offset">The number of entries to skip.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/audit-log")]
    Task<Page<AuditLogEntry>> GetAuditLogsAsync(int? limit = null, int? offset = null, [Query] AuditLogFilter? filter = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists the whole audit log, fetching parts as they are read.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="limit">The number of entries in one request.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<AuditLogEntry> ListAllAuditLogsAsync(AuditLogFilter? filter = null, int limit = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => GetAuditLogsAsync(limit, (page - 1) * limit, filter, token), limit, cancellationToken);

    /// <summary>
    /// Gets the configuration; the server hides sensitive values from everybody but super-administrators. No source documents its shape. The documents name an
    /// API key as the only credential.
    /// </summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/config")]
    Task<UntypedResult> GetSystemConfigurationAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates or replaces a configuration entry, and waits if the server queues it.</summary>
    /// <remarks>No source documents the response.</remarks>
    /// <param name="request">The entry.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> UpsertSystemConfigurationAsync(UpsertSystemConfigurationRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpsertSystemConfigurationAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create or replace a configuration entry.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The entry.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/config")]
    Task<Operation<UntypedResult>> StartUpsertSystemConfigurationAsync([Body] UpsertSystemConfigurationRequest request,
        CancellationToken cancellationToken = default);
}
