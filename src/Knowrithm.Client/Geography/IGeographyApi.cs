using Refit;

namespace Knowrithm.Client;

/// <summary>The countries, states and cities that addresses refer to. Their ids are numbers. Reading is public.</summary>
/// <remarks>
/// All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs, which have these beside their
/// addresses.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IGeographyApi
{
    /// <summary>Lists all countries; the server does not page them.</summary>
    /// <remarks>Public: no credentials are sent. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/country")]
    Task<Page<Country>> ListCountriesAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets a country with its states.</summary>
    /// <remarks>Public: no credentials are sent. The request only reads, and is retried.</remarks>
    /// <param name="countryId">The country.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the country does not exist.</exception>
    [Get("/country/{countryId}")]
    Task<Country> GetCountryAsync(int countryId, CancellationToken cancellationToken = default);

    /// <summary>Creates a country, and waits for it. The response may lack the id.</summary>
    /// <remarks>Requires an administrator. Requires a user's token; an API key is refused.</remarks>
    /// <param name="request">The country.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmConflictException">Thrown when the name is in use.</exception>
    Task<Country> CreateCountryAsync(CreateCountryRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateCountryAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a country.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The country.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/country")]
    Task<Operation<Country>> StartCreateCountryAsync([Body] CreateCountryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a country, and waits for it.</summary>
    /// <remarks>Requires an administrator. Requires a user's token; an API key is refused. Fields that the request leaves unset keep their value.</remarks>
    /// <param name="countryId">The country.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the country does not exist.</exception>
    Task<Country> UpdateCountryAsync(int countryId, UpdateCountryRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateCountryAsync(countryId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a country.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="countryId">The country.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/country/{countryId}")]
    Task<Operation<Country>> StartUpdateCountryAsync(int countryId, [Body] UpdateCountryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the states of a country; the server does not page them.</summary>
    /// <remarks>Public: no credentials are sent. The request only reads, and is retried.</remarks>
    /// <param name="countryId">The country.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/state/country/{countryId}")]
    Task<Page<State>> ListStatesByCountryAsync(int countryId, CancellationToken cancellationToken = default);

    /// <summary>Gets a state with its cities.</summary>
    /// <remarks>Public: no credentials are sent. The request only reads, and is retried.</remarks>
    /// <param name="stateId">The state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the state does not exist.</exception>
    [Get("/state/{stateId}")]
    Task<State> GetStateAsync(int stateId, CancellationToken cancellationToken = default);

    /// <summary>Creates a state, and waits for it. The response may lack the id.</summary>
    /// <remarks>Requires an administrator. Requires a user's token; an API key is refused.</remarks>
    /// <param name="request">The state.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmConflictException">Thrown when the name is in use.</exception>
    Task<State> CreateStateAsync(CreateStateRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateStateAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a state.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/state")]
    Task<Operation<State>> StartCreateStateAsync([Body] CreateStateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a state, and waits for it.</summary>
    /// <remarks>Requires an administrator. Requires a user's token; an API key is refused. Fields that the request leaves unset keep their value.</remarks>
    /// <param name="stateId">The state.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the state does not exist.</exception>
    Task<State> UpdateStateAsync(int stateId, UpdateStateRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateStateAsync(stateId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a state.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="stateId">The state.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/state/{stateId}")]
    Task<Operation<State>> StartUpdateStateAsync(int stateId, [Body] UpdateStateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the cities of a state; the server does not page them.</summary>
    /// <remarks>Public: no credentials are sent. The request only reads, and is retried.</remarks>
    /// <param name="stateId">The state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/city/state/{stateId}")]
    Task<Page<City>> ListCitiesByStateAsync(int stateId, CancellationToken cancellationToken = default);

    /// <summary>Gets a city.</summary>
    /// <remarks>Public: no credentials are sent. The request only reads, and is retried.</remarks>
    /// <param name="cityId">The city.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the city does not exist.</exception>
    [Get("/city/{cityId}")]
    Task<City> GetCityAsync(int cityId, CancellationToken cancellationToken = default);

    /// <summary>Creates a city, and waits for it. The response may lack the id.</summary>
    /// <remarks>Requires an administrator. Requires a user's token; an API key is refused.</remarks>
    /// <param name="request">The city.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmConflictException">Thrown when the name is in use.</exception>
    Task<City> CreateCityAsync(CreateCityRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateCityAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a city.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The city.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/city")]
    Task<Operation<City>> StartCreateCityAsync([Body] CreateCityRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a city, and waits for it.</summary>
    /// <remarks>Requires an administrator. Requires a user's token; an API key is refused. Fields that the request leaves unset keep their value.</remarks>
    /// <param name="cityId">The city.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the city does not exist.</exception>
    Task<City> UpdateCityAsync(int cityId, UpdateCityRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateCityAsync(cityId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a city.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="cityId">The city.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/city/{cityId}")]
    Task<Operation<City>> StartUpdateCityAsync(int cityId, [Body] UpdateCityRequest request, CancellationToken cancellationToken = default);
}
