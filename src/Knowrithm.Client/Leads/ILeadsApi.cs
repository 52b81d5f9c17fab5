using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Leads. Writes are queued by the server: <c>CreateLeadAsync</c> waits for the result, <c>StartCreateLeadAsync</c> hands you the
/// <see cref="Operation{T}"/>. A name without suffix reaches the route that the vendor's SDKs call (<c>/sdk/lead</c>), <c>…PlainAsync</c> its twin (<c>/lead</c>).
/// All methods throw the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs and widget.
/// </summary>
[PathPrefix("/api/v1")]
public interface ILeadsApi
{
    /// <summary>One page of the company's leads. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 20.</param>
    /// <param name="filter">Which leads.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/lead/company")]
    Task<Page<Lead>> ListCompanyLeadsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] LeadFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All the company's leads, page by page while you read.</summary>
    /// <param name="filter">Which leads.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Lead> ListAllCompanyLeadsAsync(LeadFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListCompanyLeadsAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>One lead. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such lead.</exception>
    [Get("/lead/{leadId}")]
    Task<Lead> GetLeadAsync(string leadId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Registers a visitor as a lead, as the widget does, and waits for the lead and its own token:
    /// <c>client.WithCredential(registration.Credential)</c> then chats as that lead. Public: no credentials are sent.
    /// </summary>
    /// <param name="request">The visitor.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">A field is wrong, or the agent's company is not active.</exception>
    Task<LeadRegistration> RegisterLeadAsync(RegisterLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRegisterLeadAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to register a visitor. The Swagger file has the server queue it, the widget gets its answer at once: both are an operation here. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The visitor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/lead/register")]
    Task<Operation<LeadRegistration>> StartRegisterLeadAsync([Body] RegisterLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a lead on the company's own behalf, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="request">The lead.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">A field is wrong; see <see cref="KnowrithmApiException.FieldErrors"/>.</exception>
    Task<Lead> CreateLeadAsync(CreateLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateLeadAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a lead. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/sdk/lead")]
    Task<Operation<Lead>> StartCreateLeadAsync([Body] CreateLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a lead, and waits for it. What the request leaves unset stays. Scope <c>write</c>.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Lead> UpdateLeadAsync(string leadId, UpdateLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateLeadAsync(leadId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a lead. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/sdk/lead/{leadId}")]
    Task<Operation<Lead>> StartUpdateLeadAsync(string leadId, [Body] UpdateLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes (deactivates) a lead, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<LeadReceipt> DeleteLeadAsync(string leadId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteLeadAsync(leadId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a lead. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/sdk/lead/{leadId}")]
    Task<Operation<LeadReceipt>> StartDeleteLeadAsync(string leadId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /lead</c>, and waits: the twin of <c>CreateLeadAsync</c>. Scope <c>write</c>.</summary>
    /// <param name="request">The lead.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Lead> CreateLeadPlainAsync(CreateLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateLeadPlainAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>POST /lead</c>: the twin of <c>StartCreateLeadAsync</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/lead")]
    Task<Operation<Lead>> StartCreateLeadPlainAsync([Body] CreateLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /lead/{id}</c>, and waits: the twin of <c>UpdateLeadAsync</c>. Scope <c>write</c>.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<Lead> UpdateLeadPlainAsync(string leadId, UpdateLeadRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateLeadPlainAsync(leadId, request, cancellationToken), cancellationToken);

    /// <summary><c>PUT /lead/{id}</c>: the twin of <c>StartUpdateLeadAsync</c>. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/lead/{leadId}")]
    Task<Operation<Lead>> StartUpdateLeadPlainAsync(string leadId, [Body] UpdateLeadRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /lead/{id}</c>, and waits: the twin of <c>DeleteLeadAsync</c>. Scope <c>write</c>.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<LeadReceipt> DeleteLeadPlainAsync(string leadId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteLeadPlainAsync(leadId, cancellationToken), cancellationToken);

    /// <summary><c>DELETE /lead/{id}</c>: the twin of <c>StartDeleteLeadAsync</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/lead/{leadId}")]
    Task<Operation<LeadReceipt>> StartDeleteLeadPlainAsync(string leadId, CancellationToken cancellationToken = default);
}
