using Knowrithm.Client.SuperAdmin;
using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The company's users, its system's figures, its audit log and its configuration. All of it needs scope <c>admin</c>, or the token of an
/// administrator. Sources: the Swagger file for users and figures; the vendor's SDKs and documents for audit log and configuration.
/// </summary>
[PathPrefix("/api/v1")]
public interface IAdministrationApi
{
    /// <summary>One page of the company's users. What the server made of the filter stands in the page's <c>filters_applied</c>, see <see cref="Page{T}.AdditionalProperties"/>. Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 50.</param>
    /// <param name="filter">Which users, and in which order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/admin/user")]
    Task<Page<User>> ListUsersAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] UserFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All the company's users, page by page while you read.</summary>
    /// <param name="filter">Which users, and in which order.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<User> ListAllUsersAsync(UserFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListUsersAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>One user of the company. Retried: it only reads.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such user.</exception>
    [Get("/admin/user/{userId}")]
    Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>The company's system figures of the last 24 hours. Another company's: <see cref="ISuperAdminCompaniesApi.GetCompanySystemMetricsAsync"/>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/admin/system-metric")]
    Task<SystemMetrics> GetCompanySystemMetricsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// A part of the audit log. The documents name an API key as the only credential, and <paramref name="limit"/> and <paramref name="offset"/> instead of pages.
    /// Retried: it only reads.
    /// </summary>
    /// <param name="limit">How many entries at most; null leaves it to the server.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/audit-log")]
    Task<Page<AuditLogEntry>> GetAuditLogsAsync(int? limit = null, int? offset = null, [Query] AuditLogFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>The whole audit log, part by part while you read.</summary>
    /// <param name="filter">Which entries.</param>
    /// <param name="limit">How many at a time.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<AuditLogEntry> ListAllAuditLogsAsync(AuditLogFilter? filter = null, int limit = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => GetAuditLogsAsync(limit, (page - 1) * limit, filter, token), limit, cancellationToken);

    /// <summary>
    /// The configuration; the server hides sensitive values from everybody but super-administrators. No source shows its shape. The documents name an API key
    /// as the only credential. Retried: it only reads.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/config")]
    Task<UntypedResult> GetSystemConfigurationAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates or replaces a configuration entry, and waits should the server queue it. No source shows the answer.</summary>
    /// <param name="request">The entry.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> UpsertSystemConfigurationAsync(UpsertSystemConfigurationRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpsertSystemConfigurationAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create or replace a configuration entry. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The entry.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/config")]
    Task<Operation<UntypedResult>> StartUpsertSystemConfigurationAsync([Body] UpsertSystemConfigurationRequest request, CancellationToken cancellationToken = default);
}
