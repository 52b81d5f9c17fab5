using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The activity on the platform.</summary>
/// <remarks>
/// Requires the token of a super-administrator; an API key is refused. All methods throw exceptions of the <see cref="KnowrithmException"/> family. Source: the
/// newer Swagger file.
/// </remarks>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminActivityApi
{
    /// <summary>Gets one page of the platform's recent activity.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="types">Only activity of these types.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/activity")]
    Task<Page<PlatformActivity>> ListActivityAsync(int page = 1, [AliasAs("per_page")] int? perPage = null,
        [AliasAs("types[]"), Query(CollectionFormat.Multi)] IReadOnlyList<string>? types = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all of the platform's activity, fetching pages as they are read.</summary>
    /// <param name="types">Only activity of these types.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<PlatformActivity> ListAllActivityAsync(IReadOnlyList<string>? types = null, int perPage = 100,
        CancellationToken cancellationToken = default) =>
        new((page, token) => ListActivityAsync(page, perPage, types, token), perPage, cancellationToken);
}
