using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The agents of a company. The server queues writes: <c>CreateAgentAsync</c> waits for the result, <c>StartCreateAgentAsync</c> returns the
/// <see cref="Operation{T}"/>.
/// </summary>
/// <remarks>
/// A name without suffix calls the route that the vendor's SDKs use (<c>/sdk/agent</c>), <c>…PlainAsync</c> its twin (<c>/agent</c>). All methods throw
/// exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IAgentsApi
{
    /// <summary>Gets one page of the agents.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 10.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/agent")]
    Task<Page<Agent>> ListAgentsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] AgentFilter? filter = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all agents, fetching pages as they are read.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Agent> ListAllAgentsAsync(AgentFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListAgentsAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Gets an agent in its public form: no credentials are sent, so expect only what is safe to show.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/agent/{agentId}")]
    Task<Agent> GetAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Gets the agent with a name; upper and lower case are the same.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="name">The name.</param>
    /// <param name="companyId">Another company; for super-administrators.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/agent/by-name/{name}")]
    Task<Agent> GetAgentByNameAsync(string name, [AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>Gets an agent's statistics.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/agent/{agentId}/stats")]
    Task<AgentStats> GetAgentStatsAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Gets the HTML that embeds an agent's widget in a page.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the agent has no settings for a language model.</exception>
    [Get("/agent/{agentId}/embed-code")]
    Task<EmbedCode> GetEmbedCodeAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Creates an agent with its models given by name, and waits until it is provisioned.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="request">The agent.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmOperationException">Thrown when the agent could not be provisioned: an unknown model, a missing key.</exception>
    Task<Agent> CreateAgentAsync(CreateAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateAgentAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create an agent.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/sdk/agent")]
    Task<Operation<Agent>> StartCreateAgentAsync([Body] CreateAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes an agent, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>. Fields that the request leaves unset keep their value.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Agent> UpdateAgentAsync(string agentId, UpdateAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateAgentAsync(agentId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change an agent.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/sdk/agent/{agentId}")]
    Task<Operation<Agent>> StartUpdateAgentAsync(string agentId, [Body] UpdateAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an agent, and waits for it; it can be restored.</summary>
    /// <remarks>Requires scope <c>write</c> and an administrator.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the agent has active conversations.</exception>
    Task<AgentReceipt> DeleteAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteAgentAsync(agentId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete an agent.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/sdk/agent/{agentId}")]
    Task<Operation<AgentReceipt>> StartDeleteAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted agent, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Agent> RestoreAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRestoreAgentAsync(agentId, cancellationToken), cancellationToken);

    /// <summary>Starts to restore a deleted agent.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/agent/{agentId}/restore")]
    Task<Operation<Agent>> StartRestoreAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Copies an agent, and waits for the copy, which is inactive.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">How the copy differs; <c>new()</c> for not at all.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Agent> CloneAgentAsync(string agentId, CloneAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCloneAgentAsync(agentId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to copy an agent.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">How the copy differs; <c>new()</c> for not at all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/agent/{agentId}/clone")]
    Task<Operation<Agent>> StartCloneAgentAsync(string agentId, [Body] CloneAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks an agent a test question, and waits for the agent's answer; no conversation is created.</summary>
    /// <remarks>Requires scope <c>read</c>.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The question; <c>new()</c> for the server's default.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmOperationException">Thrown when the agent lacks the configuration to be asked; the message says why.</exception>
    Task<AgentTest> TestAgentAsync(string agentId, TestAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTestAgentAsync(agentId, request, cancellationToken), cancellationToken);

    /// <summary>Starts a test question.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The question; <c>new()</c> for the server's default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/agent/{agentId}/test")]
    Task<Operation<AgentTest>> StartTestAgentAsync(string agentId, [Body] TestAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>POST /agent</c>, the twin of <c>CreateAgentAsync</c>, and waits for the result. Here the models are given by id.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="request">The agent.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Agent> CreateAgentPlainAsync(CreateAgentWithIdsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateAgentPlainAsync(request, cancellationToken), cancellationToken);

    /// <summary>Calls <c>POST /agent</c>, the twin of <c>StartCreateAgentAsync</c>. Here the models are given by id.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/agent")]
    Task<Operation<Agent>> StartCreateAgentPlainAsync([Body] CreateAgentWithIdsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>PUT /agent/{id}</c>, the twin of <c>UpdateAgentAsync</c>, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Agent> UpdateAgentPlainAsync(string agentId, UpdateAgentRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateAgentPlainAsync(agentId, request, cancellationToken), cancellationToken);

    /// <summary>Calls <c>PUT /agent/{id}</c>, the twin of <c>StartUpdateAgentAsync</c>.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/agent/{agentId}")]
    Task<Operation<Agent>> StartUpdateAgentPlainAsync(string agentId, [Body] UpdateAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>DELETE /agent/{id}</c>, the twin of <c>DeleteAgentAsync</c>, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<AgentReceipt> DeleteAgentPlainAsync(string agentId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteAgentPlainAsync(agentId, cancellationToken), cancellationToken);

    /// <summary>Calls <c>DELETE /agent/{id}</c>, the twin of <c>StartDeleteAgentAsync</c>.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/agent/{agentId}")]
    Task<Operation<AgentReceipt>> StartDeleteAgentPlainAsync(string agentId, CancellationToken cancellationToken = default);
}
