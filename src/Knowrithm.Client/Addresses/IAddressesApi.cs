using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Addresses of a company. Cities, states and countries are in <see cref="IGeographyApi"/>. All methods throw the <see cref="KnowrithmException"/> family.
/// Sources: the Swagger file; the vendor's SDKs.
/// </summary>
[PathPrefix("/api/v1")]
public interface IAddressesApi
{
    /// <summary>Your company's addresses; the vendor's SDKs call it <c>get_company_address</c>. The server does not page them. Takes a user's token only, no API key. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/address")]
    Task<Page<Address>> ListCompanyAddressesAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates an address of your company, and waits for it. Takes a user's token only, no API key.</summary>
    /// <param name="request">The address.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">A field is wrong.</exception>
    Task<Address> CreateAddressAsync(CreateAddressRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateAddressAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create an address. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/address")]
    Task<Operation<Address>> StartCreateAddressAsync([Body] CreateAddressRequest request, CancellationToken cancellationToken = default);

    /// <summary>Fills the server's tables of countries, states and cities. A GET that changes something, so it is sent once, unless the server cannot have seen it. Public: no credentials are sent. No source shows the answer.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/address-seed")]
    Task<UntypedResult> SeedReferenceDataAsync(CancellationToken cancellationToken = default);
}
