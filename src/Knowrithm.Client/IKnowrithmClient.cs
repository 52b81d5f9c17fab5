using System.Text.Json.Serialization.Metadata;
using Knowrithm.Client.SuperAdmin;

namespace Knowrithm.Client;

/// <summary>
/// Knowrithm's REST API, one property per resource. Thread-safe; keep one for the life of the application. Each resource can also be injected
/// or replaced by a double by itself.
/// </summary>
public interface IKnowrithmClient
{
    /// <summary>The company's agents.</summary>
    IAgentsApi Agents { get; }

    /// <summary>Conversations with agents, and asking.</summary>
    IConversationsApi Conversations { get; }

    /// <summary>Single messages.</summary>
    IMessagesApi Messages { get; }

    /// <summary>Leads, and their registration.</summary>
    ILeadsApi Leads { get; }

    /// <summary>Databases that agents may ask.</summary>
    IDatabasesApi Databases { get; }

    /// <summary>What Knowrithm knows of the tables in those databases.</summary>
    IDatabaseTablesApi DatabaseTables { get; }

    /// <summary>Websites that agents learn from.</summary>
    IWebsitesApi Websites { get; }

    /// <summary>Which models agents use, and how.</summary>
    ILlmSettingsApi LlmSettings { get; }

    /// <summary>Who runs those models.</summary>
    IProvidersApi Providers { get; }

    /// <summary>Signing in and out, and the accounts for it.</summary>
    IAuthApi Auth { get; }

    /// <summary>API keys, and how they are used.</summary>
    IApiKeysApi ApiKeys { get; }

    /// <summary>The users of the company, and your own profile.</summary>
    IUsersApi Users { get; }

    /// <summary>Companies.</summary>
    ICompaniesApi Companies { get; }

    /// <summary>Addresses of the company.</summary>
    IAddressesApi Addresses { get; }

    /// <summary>Countries, states and cities.</summary>
    IGeographyApi Geography { get; }

    /// <summary>Documents that agents learn from, and uploading them.</summary>
    IDocumentsApi Documents { get; }

    /// <summary>Searching documents and databases.</summary>
    ISearchApi Search { get; }

    /// <summary>The chat widget for web pages.</summary>
    IWidgetApi Widget { get; }

    /// <summary>The state of what the server does in the background.</summary>
    ITasksApi Tasks { get; }

    /// <summary>Whether Knowrithm is well.</summary>
    IMonitoringApi Monitoring { get; }

    /// <summary>Figures about agents, conversations, leads and use, and their export.</summary>
    IAnalyticsApi Analytics { get; }

    /// <summary>The company's users, system figures, audit log and configuration.</summary>
    IAdministrationApi Administration { get; }

    /// <summary>What only Knowrithm's own super-administrators may do, across all companies.</summary>
    ISuperAdmin SuperAdmin { get; }

    /// <summary>Operations that were started elsewhere.</summary>
    IOperations Operations { get; }

    /// <summary>The same client, on the same connections, with other options for its calls. Views of views add up. Disposing a view does nothing.</summary>
    /// <param name="options">What differs.</param>
    /// <exception cref="ArgumentException">It has a time-out or a number of attempts that makes no sense, or a header that is a credential.</exception>
    IKnowrithmClient With(RequestOptions options);

    /// <summary>The same client acting as somebody else: a lead, a user, nobody.</summary>
    /// <param name="credential">The other credential.</param>
    IKnowrithmClient WithCredential(KnowrithmCredential credential) => With(new RequestOptions { Credential = credential });

    /// <summary>
    /// Calls a route that this version does not know, with the same credentials, retry rules and errors. Envelopes are not opened: the answer is read as it stands.
    /// </summary>
    /// <param name="method">The verb; it decides about retries.</param>
    /// <param name="path">The path from the host on, escaped: <c>/api/v1/agent?page=2</c>. Never another host.</param>
    /// <param name="body">The body, or null: an <see cref="HttpContent"/>, or an object that <paramref name="bodyTypeInfo"/> can write.</param>
    /// <param name="resultTypeInfo">How to read the answer, from your own <c>JsonSerializerContext</c>.</param>
    /// <param name="bodyTypeInfo">How to write the body; not needed for an <see cref="HttpContent"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <typeparam name="T">The answer's type.</typeparam>
    /// <exception cref="ArgumentException">The path is no path.</exception>
    Task<T> SendAsync<T>(HttpMethod method, string path, object? body, JsonTypeInfo<T> resultTypeInfo, JsonTypeInfo? bodyTypeInfo = null, CancellationToken cancellationToken = default);
}
