using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The users of all companies. Only with the token of a super-administrator: an API key is refused. All methods throw the <see cref="KnowrithmException"/> family. Source: the newer Swagger file.</summary>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminUsersApi
{
    /// <summary>One page of the users of all companies. Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1. The Swagger file shows paging in the answer but not in the request.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="filter">Which users.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/users")]
    Task<Page<User>> ListUsersAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] SuperAdminUserFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All of the users of all companies, page by page while you read.</summary>
    /// <param name="filter">Which users.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<User> ListAllUsersAsync(SuperAdminUserFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListUsersAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Changes a user. What the request leaves unset stays. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such user.</exception>
    [Patch("/users/{userId}")]
    Task<User> UpdateUserAsync(string userId, [Body] SuperAdminUpdateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deactivates a user. Sent again on a lost answer: doing it twice is doing it once.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such user.</exception>
    [Delete("/users/{userId}")]
    Task<SuperAdminReceipt> DeactivateUserAsync(string userId, CancellationToken cancellationToken = default);
}
