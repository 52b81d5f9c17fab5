using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The users of all companies.</summary>
/// <remarks>
/// Requires the token of a super-administrator; an API key is refused. All methods throw exceptions of the <see cref="KnowrithmException"/> family. Source: the
/// newer Swagger file.
/// </remarks>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminUsersApi
{
    /// <summary>Gets one page of the users of all companies.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1. The Swagger file shows paging in the response but not in the request.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/users")]
    Task<Page<User>> ListUsersAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] SuperAdminUserFilter? filter = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists the users of all companies, fetching pages as they are read.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<User> ListAllUsersAsync(SuperAdminUserFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListUsersAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Changes a user.</summary>
    /// <remarks>Fields that the request leaves unset keep their value. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the user does not exist.</exception>
    [Patch("/users/{userId}")]
    Task<User> UpdateUserAsync(string userId, [Body] SuperAdminUpdateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deactivates a user.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the user does not exist.</exception>
    [Delete("/users/{userId}")]
    Task<SuperAdminReceipt> DeactivateUserAsync(string userId, CancellationToken cancellationToken = default);
}
