using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The agents of all companies; <see cref="ISuperAdminCompaniesApi.ListCompanyAgentsAsync"/> lists a company's agents.</summary>
/// <remarks>
/// Requires the token of a super-administrator; an API key is refused. All methods throw exceptions of the <see cref="KnowrithmException"/> family. Source: the
/// newer Swagger file.
/// </remarks>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminAgentsApi
{
    /// <summary>Changes an agent.</summary>
    /// <remarks>Fields that the request leaves unset keep their value. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Patch("/agents/{agentId}")]
    Task<Agent> UpdateAgentAsync(string agentId, [Body] SuperAdminUpdateAgentRequest request, CancellationToken cancellationToken = default);
}
