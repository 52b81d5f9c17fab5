using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What happens on the platform. Only with the token of a super-administrator: an API key is refused. All methods throw the <see cref="KnowrithmException"/> family. Source: the newer Swagger file.</summary>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminActivityApi
{
    /// <summary>One page of what happened lately. Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; null leaves it to the server.</param>
    /// <param name="types">Only these kinds of things.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/activity")]
    Task<Page<PlatformActivity>> ListActivityAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [AliasAs("types[]"), Query(CollectionFormat.Multi)] IReadOnlyList<string>? types = null, CancellationToken cancellationToken = default);

    /// <summary>All that happened, page by page while you read.</summary>
    /// <param name="types">Only these kinds of things.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<PlatformActivity> ListAllActivityAsync(IReadOnlyList<string>? types = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListActivityAsync(page, perPage, types, token), perPage, cancellationToken);
}
