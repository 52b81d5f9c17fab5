using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The agents of all companies; a company's agents are listed by <see cref="ISuperAdminCompaniesApi.ListCompanyAgentsAsync"/>. Only with the token of a super-administrator: an API key is refused. All methods throw the <see cref="KnowrithmException"/> family. Source: the newer Swagger file.</summary>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminAgentsApi
{
    /// <summary>Changes an agent. What the request leaves unset stays. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Patch("/agents/{agentId}")]
    Task<Agent> UpdateAgentAsync(string agentId, [Body] SuperAdminUpdateAgentRequest request, CancellationToken cancellationToken = default);
}
