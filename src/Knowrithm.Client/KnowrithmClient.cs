using System.Text.Json.Serialization.Metadata;
using Knowrithm.Client.Http;
using Knowrithm.Client.SuperAdmin;
using Microsoft.Extensions.Options;
using Refit;

namespace Knowrithm.Client;

/// <inheritdoc cref="IKnowrithmClient"/>
public sealed class KnowrithmClient : IKnowrithmClient, IDisposable
{
    private readonly HttpClient _http;
    private readonly KnowrithmClientOptions _options;
    private readonly RequestOptions? _request;
    private readonly RefitSettings _settings;
    private readonly bool _ownsHttp;

    /// <summary>Creates a client with an API key.</summary>
    /// <param name="apiKey">The key; it begins with <c>ak_</c>.</param>
    /// <param name="apiSecret">Its secret.</param>
    /// <exception cref="ArgumentException">Thrown when one of them is missing or not allowed in a header.</exception>
    public KnowrithmClient(string apiKey, string apiSecret)
        : this(new KnowrithmClientOptions { ApiKey = apiKey, ApiSecret = apiSecret })
    {
    }

    /// <summary>Creates a client without a container. Dispose it when the application ends.</summary>
    /// <param name="options">The options; do not change them afterwards. <see cref="KnowrithmClientOptions.FromEnvironment"/> reads the environment.</param>
    /// <exception cref="ArgumentException">Thrown when an option is missing or invalid; the message names it.</exception>
    public KnowrithmClient(KnowrithmClientOptions options)
        : this(Create(options), options, null, ownsHttp: true)
    {
    }

    internal KnowrithmClient(HttpClient http, KnowrithmClientOptions options, RequestOptions? request, bool ownsHttp)
    {
        (_http, _options, _request, _ownsHttp) = (http, options, request, ownsHttp);
        _settings = ClientSettings.Create(request, out var serializer);
        Tasks = Api<ITasksApi>();
        serializer.Runtime = new OperationRuntime(Tasks, options);
        Operations = new Operations(serializer.Runtime);
    }

    /// <summary>The base address of Knowrithm, without a path: <c>https://app.knowrithm.org/</c>.</summary>
    public Uri BaseAddress => _http.BaseAddress!;

    /// <inheritdoc/>
    public IAgentsApi Agents => field ??= Api<IAgentsApi>();

    /// <inheritdoc/>
    public IConversationsApi Conversations => field ??= Api<IConversationsApi>();

    /// <inheritdoc/>
    public IMessagesApi Messages => field ??= Api<IMessagesApi>();

    /// <inheritdoc/>
    public ILeadsApi Leads => field ??= Api<ILeadsApi>();

    /// <inheritdoc/>
    public IDatabasesApi Databases => field ??= Api<IDatabasesApi>();

    /// <inheritdoc/>
    public IDatabaseTablesApi DatabaseTables => field ??= Api<IDatabaseTablesApi>();

    /// <inheritdoc/>
    public IWebsitesApi Websites => field ??= Api<IWebsitesApi>();

    /// <inheritdoc/>
    public ILlmSettingsApi LlmSettings => field ??= Api<ILlmSettingsApi>();

    /// <inheritdoc/>
    public IProvidersApi Providers => field ??= Api<IProvidersApi>();

    /// <inheritdoc/>
    public IAuthApi Auth => field ??= Api<IAuthApi>();

    /// <inheritdoc/>
    public IApiKeysApi ApiKeys => field ??= Api<IApiKeysApi>();

    /// <inheritdoc/>
    public IUsersApi Users => field ??= Api<IUsersApi>();

    /// <inheritdoc/>
    public ICompaniesApi Companies => field ??= Api<ICompaniesApi>();

    /// <inheritdoc/>
    public IAddressesApi Addresses => field ??= Api<IAddressesApi>();

    /// <inheritdoc/>
    public IGeographyApi Geography => field ??= Api<IGeographyApi>();

    /// <inheritdoc/>
    public IDocumentsApi Documents => field ??= Api<IDocumentsApi>();

    /// <inheritdoc/>
    public ISearchApi Search => field ??= Api<ISearchApi>();

    /// <inheritdoc/>
    public IWidgetApi Widget => field ??= Api<IWidgetApi>();

    /// <inheritdoc/>
    public ITasksApi Tasks { get; }

    /// <inheritdoc/>
    public IMonitoringApi Monitoring => field ??= Api<IMonitoringApi>();

    /// <inheritdoc/>
    public IAnalyticsApi Analytics => field ??= Api<IAnalyticsApi>();

    /// <inheritdoc/>
    public IAdministrationApi Administration => field ??= Api<IAdministrationApi>();

    /// <inheritdoc/>
    public ISuperAdmin SuperAdmin => field ??= new SuperAdminResources(_http, _settings);

    /// <inheritdoc/>
    public IOperations Operations { get; }

    /// <inheritdoc cref="IKnowrithmClient.With"/>
    public KnowrithmClient With(RequestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        return new(_http, _options, options.Over(_request), ownsHttp: false);
    }

    /// <inheritdoc cref="IKnowrithmClient.WithCredential"/>
    public KnowrithmClient WithCredential(KnowrithmCredential credential) => With(new RequestOptions { Credential = credential });

    IKnowrithmClient IKnowrithmClient.With(RequestOptions options) => With(options);

    /// <inheritdoc/>
    public Task<T> SendAsync<T>(HttpMethod method, string path, object? body, JsonTypeInfo<T> resultTypeInfo, JsonTypeInfo? bodyTypeInfo = null,
        CancellationToken cancellationToken = default) =>
        DirectCall.SendAsync(_http, _request, method, path, body, resultTypeInfo, bodyTypeInfo, cancellationToken);

    /// <summary>Closes the connections, unless the client came from a container or is a view.</summary>
    public void Dispose()
    {
        if (_ownsHttp) _http.Dispose();
    }

    private T Api<T>() => RestService.ForGenerated<T>(_http, _settings);

    private static HttpClient Create(KnowrithmClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (new KnowrithmClientOptionsValidator().Validate(Options.DefaultName, options) is { Failed: true } result)
            throw new ArgumentException(result.FailureMessage, nameof(options));
        return ClientHttp.Create(options, () => options, PrimaryHandlers.Create(options), [], new SessionPipeline(options).Attach);
    }
}
