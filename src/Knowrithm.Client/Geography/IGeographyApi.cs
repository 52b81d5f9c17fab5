using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Countries, states and cities: what addresses refer to. Their ids are numbers. Reading is public. All methods throw the <see cref="KnowrithmException"/>
/// family. Sources: the Swagger file; the vendor's SDKs, which have these beside their addresses.
/// </summary>
[PathPrefix("/api/v1")]
public interface IGeographyApi
{
    /// <summary>All countries; the server does not page them. Public: no credentials are sent. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/country")]
    Task<Page<Country>> ListCountriesAsync(CancellationToken cancellationToken = default);

    /// <summary>One country with its states. Public: no credentials are sent. Retried: it only reads.</summary>
    /// <param name="countryId">The country.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such country.</exception>
    [Get("/country/{countryId}")]
    Task<Country> GetCountryAsync(int countryId, CancellationToken cancellationToken = default);

    /// <summary>Creates a country, and waits for it. For administrators. Takes a user's token only, no API key. The answer may lack the id.</summary>
    /// <param name="request">The country.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmConflictException">There is one of that name.</exception>
    Task<Country> CreateCountryAsync(CreateCountryRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateCountryAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a country. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The country.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/country")]
    Task<Operation<Country>> StartCreateCountryAsync([Body] CreateCountryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a country, and waits for it. What the request leaves unset stays. For administrators. Takes a user's token only, no API key.</summary>
    /// <param name="countryId">The country.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such country.</exception>
    Task<Country> UpdateCountryAsync(int countryId, UpdateCountryRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateCountryAsync(countryId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a country. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="countryId">The country.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/country/{countryId}")]
    Task<Operation<Country>> StartUpdateCountryAsync(int countryId, [Body] UpdateCountryRequest request, CancellationToken cancellationToken = default);

    /// <summary>The states of a country; the server does not page them. Public: no credentials are sent. Retried: it only reads.</summary>
    /// <param name="countryId">The country.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/state/country/{countryId}")]
    Task<Page<State>> ListStatesByCountryAsync(int countryId, CancellationToken cancellationToken = default);

    /// <summary>One state with its cities. Public: no credentials are sent. Retried: it only reads.</summary>
    /// <param name="stateId">The state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such state.</exception>
    [Get("/state/{stateId}")]
    Task<State> GetStateAsync(int stateId, CancellationToken cancellationToken = default);

    /// <summary>Creates a state, and waits for it. For administrators. Takes a user's token only, no API key. The answer may lack the id.</summary>
    /// <param name="request">The state.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmConflictException">There is one of that name.</exception>
    Task<State> CreateStateAsync(CreateStateRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateStateAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a state. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/state")]
    Task<Operation<State>> StartCreateStateAsync([Body] CreateStateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a state, and waits for it. What the request leaves unset stays. For administrators. Takes a user's token only, no API key.</summary>
    /// <param name="stateId">The state.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such state.</exception>
    Task<State> UpdateStateAsync(int stateId, UpdateStateRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateStateAsync(stateId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a state. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="stateId">The state.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/state/{stateId}")]
    Task<Operation<State>> StartUpdateStateAsync(int stateId, [Body] UpdateStateRequest request, CancellationToken cancellationToken = default);

    /// <summary>The cities of a state; the server does not page them. Public: no credentials are sent. Retried: it only reads.</summary>
    /// <param name="stateId">The state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/city/state/{stateId}")]
    Task<Page<City>> ListCitiesByStateAsync(int stateId, CancellationToken cancellationToken = default);

    /// <summary>One city. Public: no credentials are sent. Retried: it only reads.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such city.</exception>
    [Get("/city/{cityId}")]
    Task<City> GetCityAsync(int cityId, CancellationToken cancellationToken = default);

    /// <summary>Creates a city, and waits for it. For administrators. Takes a user's token only, no API key. The answer may lack the id.</summary>
    /// <param name="request">The city.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmConflictException">There is one of that name.</exception>
    Task<City> CreateCityAsync(CreateCityRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateCityAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a city. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The city.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/city")]
    Task<Operation<City>> StartCreateCityAsync([Body] CreateCityRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a city, and waits for it. What the request leaves unset stays. For administrators. Takes a user's token only, no API key.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such city.</exception>
    Task<City> UpdateCityAsync(int cityId, UpdateCityRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateCityAsync(cityId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a city. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/city/{cityId}")]
    Task<Operation<City>> StartUpdateCityAsync(int cityId, [Body] UpdateCityRequest request, CancellationToken cancellationToken = default);
}
