using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The leads. The server queues writes: <c>CreateLeadAsync</c> waits for the result, <c>StartCreateLeadAsync</c> returns the <see cref="Operation{T}"/>.
/// </summary>
/// <remarks>
/// A name without suffix calls the route that the vendor's SDKs use (<c>/sdk/lead</c>), <c>…PlainAsync</c> its twin (<c>/lead</c>). All methods throw
/// exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs and widget.
/// </remarks>
[PathPrefix("/api/v1")]
public interface ILeadsApi
{
    /// <summary>Gets one page of the company's leads.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 20.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/lead/company")]
    Task<Page<Lead>> ListCompanyLeadsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] LeadFilter? filter = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all the company's leads, fetching pages as they are read.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Lead> ListAllCompanyLeadsAsync(LeadFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompanyLeadsAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Gets a lead.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the lead does not exist.</exception>
    [Get("/lead/{leadId}")]
    Task<Lead> GetLeadAsync(string leadId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Registers a visitor as a lead, as the widget does, and waits for the lead and its own token: <c>client.WithCredential(registration.Credential)</c> then
    /// acts as that lead.
    /// </summary>
    /// <remarks>Public: no credentials are sent.</remarks>
    /// <param name="request">The visitor.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a field is invalid, or the agent's company is not active.</exception>
    Task<LeadRegistration> RegisterLeadAsync(RegisterLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRegisterLeadAsync(request, cancellationToken), cancellationToken);

    /// <summary>
    /// Starts to register a visitor. The Swagger file says that the server queues it, the widget gets its response at once: both return an operation.
    /// </summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The visitor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/lead/register")]
    Task<Operation<LeadRegistration>> StartRegisterLeadAsync([Body] RegisterLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a lead on the company's own behalf, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="request">The lead.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a field is invalid; see <see cref="KnowrithmApiException.FieldErrors"/>.</exception>
    Task<Lead> CreateLeadAsync(CreateLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateLeadAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a lead.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/sdk/lead")]
    Task<Operation<Lead>> StartCreateLeadAsync([Body] CreateLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a lead, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. Fields that the request leaves unset keep their value.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Lead> UpdateLeadAsync(string leadId, UpdateLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateLeadAsync(leadId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a lead.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/sdk/lead/{leadId}")]
    Task<Operation<Lead>> StartUpdateLeadAsync(string leadId, [Body] UpdateLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes (deactivates) a lead, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<LeadReceipt> DeleteLeadAsync(string leadId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteLeadAsync(leadId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a lead.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/sdk/lead/{leadId}")]
    Task<Operation<LeadReceipt>> StartDeleteLeadAsync(string leadId, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>POST /lead</c>, the twin of <c>CreateLeadAsync</c>, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="request">The lead.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Lead> CreateLeadPlainAsync(CreateLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateLeadPlainAsync(request, cancellationToken), cancellationToken);

    /// <summary>Calls <c>POST /lead</c>, the twin of <c>StartCreateLeadAsync</c>.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/lead")]
    Task<Operation<Lead>> StartCreateLeadPlainAsync([Body] CreateLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>PUT /lead/{id}</c>, the twin of <c>UpdateLeadAsync</c>, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<Lead> UpdateLeadPlainAsync(string leadId, UpdateLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateLeadPlainAsync(leadId, request, cancellationToken), cancellationToken);

    /// <summary>Calls <c>PUT /lead/{id}</c>, the twin of <c>StartUpdateLeadAsync</c>.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/lead/{leadId}")]
    Task<Operation<Lead>> StartUpdateLeadPlainAsync(string leadId, [Body] UpdateLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>DELETE /lead/{id}</c>, the twin of <c>DeleteLeadAsync</c>, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<LeadReceipt> DeleteLeadPlainAsync(string leadId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteLeadPlainAsync(leadId, cancellationToken), cancellationToken);

    /// <summary>Calls <c>DELETE /lead/{id}</c>, the twin of <c>StartDeleteLeadAsync</c>.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/lead/{leadId}")]
    Task<Operation<LeadReceipt>> StartDeleteLeadPlainAsync(string leadId, CancellationToken cancellationToken = default);
}
