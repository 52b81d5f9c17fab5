using Refit;

namespace Knowrithm.Client.Benchmarks;

/// <summary>Refit as it comes, generated, with the resilience package's standard handler.</summary>
internal interface IBareApi
{
    [Get("/api/v1/conversation")]
    [Headers("X-API-Key: ak_key", "X-API-Secret: secret")]
    Task<RawPage> ListConversationsAsync(int page, [AliasAs("per_page")] int perPage, CancellationToken cancellationToken = default);

    [Get("/api/v1/agent/{id}")]
    [Headers("X-API-Key: ak_key", "X-API-Secret: secret")]
    Task<RawAgent> GetAgentAsync(string id, CancellationToken cancellationToken = default);
}
