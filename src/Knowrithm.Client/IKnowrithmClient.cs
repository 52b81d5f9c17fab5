using System.Text.Json.Serialization.Metadata;
using Knowrithm.Client.SuperAdmin;

namespace Knowrithm.Client;

/// <summary>
/// The client of Knowrithm's REST API, one property per resource. Thread-safe; keep one for the life of the application. Each resource can also be injected, or
/// replaced by a double, by itself.
/// </summary>
public interface IKnowrithmClient
{
    /// <summary>The agents of the company.</summary>
    IAgentsApi Agents { get; }

    /// <summary>The conversations with agents.</summary>
    IConversationsApi Conversations { get; }

    /// <summary>The messages.</summary>
    IMessagesApi Messages { get; }

    /// <summary>The leads, and their registration.</summary>
    ILeadsApi Leads { get; }

    /// <summary>The databases that agents may query.</summary>
    IDatabasesApi Databases { get; }

    /// <summary>The tables of those databases, as Knowrithm knows them.</summary>
    IDatabaseTablesApi DatabaseTables { get; }

    /// <summary>The websites that agents learn from.</summary>
    IWebsitesApi Websites { get; }

    /// <summary>The settings of language and embedding models.</summary>
    ILlmSettingsApi LlmSettings { get; }

    /// <summary>The providers of those models.</summary>
    IProvidersApi Providers { get; }

    /// <summary>Signing in and out, and the accounts for it.</summary>
    IAuthApi Auth { get; }

    /// <summary>The API keys, and their use.</summary>
    IApiKeysApi ApiKeys { get; }

    /// <summary>The users of the company, and your own profile.</summary>
    IUsersApi Users { get; }

    /// <summary>The companies.</summary>
    ICompaniesApi Companies { get; }

    /// <summary>The addresses of the company.</summary>
    IAddressesApi Addresses { get; }

    /// <summary>The countries, states and cities.</summary>
    IGeographyApi Geography { get; }

    /// <summary>The documents that agents learn from, and their uploads.</summary>
    IDocumentsApi Documents { get; }

    /// <summary>The search in documents and databases.</summary>
    ISearchApi Search { get; }

    /// <summary>The chat widget for web pages.</summary>
    IWidgetApi Widget { get; }

    /// <summary>The status of background tasks.</summary>
    ITasksApi Tasks { get; }

    /// <summary>The health of Knowrithm.</summary>
    IMonitoringApi Monitoring { get; }

    /// <summary>The analytics of agents, conversations, leads and use, and their export.</summary>
    IAnalyticsApi Analytics { get; }

    /// <summary>The company's users, system metrics, audit log and configuration.</summary>
    IAdministrationApi Administration { get; }

    /// <summary>The API for Knowrithm's own super-administrators, across all companies.</summary>
    ISuperAdmin SuperAdmin { get; }

    /// <summary>The operations that were started elsewhere.</summary>
    IOperations Operations { get; }

    /// <summary>
    /// Creates a view of this client, on the same connections, with other options for its calls. Options of nested views are combined. Disposing a view does
    /// nothing.
    /// </summary>
    /// <param name="options">The options that differ.</param>
    /// <exception cref="ArgumentException">Thrown when a time-out or a number of attempts is out of range, or a header is a credential.</exception>
    IKnowrithmClient With(RequestOptions options);

    /// <summary>Creates a view of this client that uses another credential: a lead's, a user's, or none.</summary>
    /// <param name="credential">The other credential.</param>
    IKnowrithmClient WithCredential(KnowrithmCredential credential) => With(new RequestOptions { Credential = credential });

    /// <summary>
    /// Calls a route that this version does not know, with the same credentials, retry rules and errors. Envelopes are not opened: the response is read as it
    /// is.
    /// </summary>
    /// <param name="method">The HTTP method; it decides about retries.</param>
    /// <param name="path">The path after the host, escaped: <c>/api/v1/agent?page=2</c>. Never another host.</param>
    /// <param name="body">The body, or null: an <see cref="HttpContent"/>, or an object that <paramref name="bodyTypeInfo"/> can write.</param>
    /// <param name="resultTypeInfo">The metadata to read the response, from your own <c>JsonSerializerContext</c>.</param>
    /// <param name="bodyTypeInfo">The metadata to write the body; not needed for an <see cref="HttpContent"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <exception cref="ArgumentException">Thrown when the path is not a path.</exception>
    Task<T> SendAsync<T>(HttpMethod method, string path, object? body, JsonTypeInfo<T> resultTypeInfo, JsonTypeInfo? bodyTypeInfo = null,
        CancellationToken cancellationToken = default);
}
