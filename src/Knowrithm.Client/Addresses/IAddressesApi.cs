using Refit;

namespace Knowrithm.Client;

/// <summary>The addresses of a company. Cities, states and countries are in <see cref="IGeographyApi"/>.</summary>
/// <remarks>All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs.</remarks>
[PathPrefix("/api/v1")]
public interface IAddressesApi
{
    /// <summary>Lists the addresses of your company; the vendor's SDKs call it <c>get_company_address</c>. The server does not page them.</summary>
    /// <remarks>Requires a user's token; an API key is refused. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/address")]
    Task<Page<Address>> ListCompanyAddressesAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates an address of your company, and waits for it.</summary>
    /// <remarks>Requires a user's token; an API key is refused.</remarks>
    /// <param name="request">The address.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a field is invalid.</exception>
    Task<Address> CreateAddressAsync(CreateAddressRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateAddressAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create an address.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/address")]
    Task<Operation<Address>> StartCreateAddressAsync([Body] CreateAddressRequest request, CancellationToken cancellationToken = default);

    /// <summary>Fills the server's tables of countries, states and cities.</summary>
    /// <remarks>
    /// Public: no credentials are sent. No source documents the response. A GET that changes something on the server. The request is retried only after 429 or
    /// when it was never sent.
    /// </remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/address-seed")]
    Task<UntypedResult> SeedReferenceDataAsync(CancellationToken cancellationToken = default);
}
