using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The agents of a company. Writes are queued by the server: <c>CreateAgentAsync</c> waits for the result, <c>StartCreateAgentAsync</c> hands you
/// the <see cref="Operation{T}"/>. A name without suffix reaches the route that the vendor's SDKs call (<c>/sdk/agent</c>), <c>…PlainAsync</c> its twin
/// (<c>/agent</c>). All methods throw the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs.
/// </summary>
[PathPrefix("/api/v1")]
public interface IAgentsApi
{
    /// <summary>One page of the agents. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 10.</param>
    /// <param name="filter">Which agents.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/agent")]
    Task<Page<Agent>> ListAgentsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] AgentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All agents, page by page while you read.</summary>
    /// <param name="filter">Which agents.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Agent> ListAllAgentsAsync(AgentFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListAgentsAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>One agent, as the public sees it: no credentials are sent, so expect only what is safe to show. Retried: it only reads.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/agent/{agentId}")]
    Task<Agent> GetAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>The agent with a name, upper and lower case alike. Retried: it only reads.</summary>
    /// <param name="name">The name.</param>
    /// <param name="companyId">Another company; for super-administrators.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/agent/by-name/{name}")]
    Task<Agent> GetAgentByNameAsync(string name, [AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>An agent's figures. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/agent/{agentId}/stats")]
    Task<AgentStats> GetAgentStatsAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>HTML that puts the agent's widget on a page. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">The agent has no settings for a language model.</exception>
    [Get("/agent/{agentId}/embed-code")]
    Task<EmbedCode> GetEmbedCodeAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Creates an agent with its models given by name, and waits until it is provisioned. Scope <c>write</c>.</summary>
    /// <param name="request">The agent.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmOperationException">It could not be provisioned: an unknown model, a missing key.</exception>
    Task<Agent> CreateAgentAsync(CreateAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateAgentAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create an agent. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/sdk/agent")]
    Task<Operation<Agent>> StartCreateAgentAsync([Body] CreateAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes an agent, and waits for it. What the request leaves unset stays. Scope <c>write</c>.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Agent> UpdateAgentAsync(string agentId, UpdateAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateAgentAsync(agentId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change an agent. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/sdk/agent/{agentId}")]
    Task<Operation<Agent>> StartUpdateAgentAsync(string agentId, [Body] UpdateAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an agent, and waits for it; it can be restored. Scope <c>write</c>, for administrators.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">It has active conversations.</exception>
    Task<AgentReceipt> DeleteAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteAgentAsync(agentId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete an agent. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/sdk/agent/{agentId}")]
    Task<Operation<AgentReceipt>> StartDeleteAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted agent, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Agent> RestoreAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRestoreAgentAsync(agentId, cancellationToken), cancellationToken);

    /// <summary>Starts to restore a deleted agent. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/agent/{agentId}/restore")]
    Task<Operation<Agent>> StartRestoreAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Copies an agent, and waits for the copy, which is inactive. Scope <c>write</c>.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">How the copy differs; <c>new()</c> for not at all.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Agent> CloneAgentAsync(string agentId, CloneAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCloneAgentAsync(agentId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to copy an agent. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">How the copy differs; <c>new()</c> for not at all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/agent/{agentId}/clone")]
    Task<Operation<Agent>> StartCloneAgentAsync(string agentId, [Body] CloneAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks an agent a trial question, and waits for the answer; no conversation is made. Scope <c>read</c>.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The question; <c>new()</c> for the server's own.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmOperationException">The agent is not configured well enough to answer; the message says why.</exception>
    Task<AgentTest> TestAgentAsync(string agentId, TestAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTestAgentAsync(agentId, request, cancellationToken), cancellationToken);

    /// <summary>Starts a trial question. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The question; <c>new()</c> for the server's own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/agent/{agentId}/test")]
    Task<Operation<AgentTest>> StartTestAgentAsync(string agentId, [Body] TestAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>POST /agent</c>, and waits: the twin of <c>CreateAgentAsync</c>. Here the models are given by id. Scope <c>write</c>.</summary>
    /// <param name="request">The agent.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Agent> CreateAgentPlainAsync(CreateAgentWithIdsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateAgentPlainAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>POST /agent</c>: the twin of <c>StartCreateAgentAsync</c>. Here the models are given by id. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/agent")]
    Task<Operation<Agent>> StartCreateAgentPlainAsync([Body] CreateAgentWithIdsRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /agent/{id}</c>, and waits: the twin of <c>UpdateAgentAsync</c>. Scope <c>write</c>.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Agent> UpdateAgentPlainAsync(string agentId, UpdateAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateAgentPlainAsync(agentId, request, cancellationToken), cancellationToken);

    /// <summary><c>PUT /agent/{id}</c>: the twin of <c>StartUpdateAgentAsync</c>. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/agent/{agentId}")]
    Task<Operation<Agent>> StartUpdateAgentPlainAsync(string agentId, [Body] UpdateAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /agent/{id}</c>, and waits: the twin of <c>DeleteAgentAsync</c>. Scope <c>write</c>.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<AgentReceipt> DeleteAgentPlainAsync(string agentId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteAgentPlainAsync(agentId, cancellationToken), cancellationToken);

    /// <summary><c>DELETE /agent/{id}</c>: the twin of <c>StartDeleteAgentAsync</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/agent/{agentId}")]
    Task<Operation<AgentReceipt>> StartDeleteAgentPlainAsync(string agentId, CancellationToken cancellationToken = default);
}
