using Refit;

namespace Knowrithm.Client.AotApp.Bare;

internal interface IAgents
{
    [Get("/api/v1/agent")]
    Task<AgentList> ListAsync([Header("X-API-Key")] string key, [Header("X-API-Secret")] string secret, CancellationToken cancellationToken = default);

    [Get("/api/v1/agent/{id}")]
    Task<Agent> GetAsync(string id, CancellationToken cancellationToken = default);
}
