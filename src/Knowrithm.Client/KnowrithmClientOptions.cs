using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client;

/// <summary>
/// The options of a client. With <c>AddKnowrithmClient</c>: code over the connection string <c>ConnectionStrings:knowrithm</c> (the default client only) over
/// the configuration section <c>Knowrithm</c> (a named client: <c>Knowrithm:name</c>) over the environment variables <c>KNOWRITHM_API_KEY</c>,
/// <c>KNOWRITHM_API_SECRET</c> and <c>KNOWRITHM_BASE_URL</c> (the default client only).
/// </summary>
public sealed class KnowrithmClientOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Knowrithm";

    /// <summary>The hosted service.</summary>
    public const string DefaultBaseUrl = "https://app.knowrithm.org";

    private KnowrithmCredential? _credential;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? _apiKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? _apiSecret;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? _bearerToken;

    /// <summary>The API key; used with <see cref="ApiSecret"/>.</summary>
    /// <remarks>
    /// Reads as <c>***</c> once it is set, so that nothing that lists the options prints it. It can be copied to other options; the text itself cannot be read.
    /// </remarks>
    [JsonIgnore, IgnoreDataMember, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get => Secret.Show(_apiKey); set => _apiKey = Secret.Keep(value); }

    /// <summary>The API key's secret.</summary>
    /// <remarks>
    /// Reads as <c>***</c> once it is set, so that nothing that lists the options prints it. It can be copied to other options; the text itself cannot be read.
    /// </remarks>
    [JsonIgnore, IgnoreDataMember, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiSecret { get => Secret.Show(_apiSecret); set => _apiSecret = Secret.Keep(value); }

    /// <summary>A token, instead of an API key.</summary>
    /// <remarks>
    /// Reads as <c>***</c> once it is set, so that nothing that lists the options prints it. It can be copied to other options; the text itself cannot be read.
    /// </remarks>
    [JsonIgnore, IgnoreDataMember, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? BearerToken { get => Secret.Show(_bearerToken); set => _bearerToken = Secret.Keep(value); }

    /// <summary>A credential, instead of the three above; <see cref="KnowrithmCredential.Anonymous"/> for public routes only.</summary>
    [JsonIgnore, IgnoreDataMember]
    public KnowrithmCredential? Credential { get; set; }

    /// <summary>The provider of credentials, asked before each attempt, instead of the four above.</summary>
    [JsonIgnore, IgnoreDataMember]
    public IKnowrithmCredentialProvider? CredentialProvider { get; set; }

    /// <summary>
    /// The base address of Knowrithm; with or without <c>/api</c> or <c>/api/v1</c>. Plain http only to this machine. Default: <see cref="DefaultBaseUrl"/>.
    /// </summary>
    public string? BaseUrl { get; set; }

    /// <summary>The maximum number of attempts. Only a request that is safe to repeat is retried; see the retry table in the README. Default: 4.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>The first wait before a retry; it doubles with each retry, with jitter. Default: 0.5 s.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait that the client chooses itself. Default: 8 s.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The longest <c>Retry-After</c> that is obeyed; a longer one throws at once, with the wait in the exception. Default: 60 s.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The time-out of one attempt, including reading the response. Default: 30 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time-out of a call with its retries and waits. Default: 3 min.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>The time-out of an upload of documents, instead of the two above, for the attempt and for the call. Default: 30 min.</summary>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The time-out of waiting for a background task. Default: 5 min, as in the vendor's documents.</summary>
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The first wait between two polls of a background task; it grows by half up to ten times this. Default: 0.5 s.</summary>
    public TimeSpan OperationPollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The largest response that is read into memory, in bytes. Default: 64 MB.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The text added to the client's own <c>User-Agent</c>, for example <c>Acme.Sync/1.2</c>.</summary>
    public string? ApplicationName { get; set; }

    /// <summary>The rate limiter of the calls; each attempt takes one permit. Keys allow about 1,000 calls an hour. The client does not dispose it.</summary>
    [JsonIgnore, IgnoreDataMember]
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>
    /// The handler that sends the requests instead of the client's own sockets: a proxy, a test. The client switches its redirects off and does not dispose it.
    /// </summary>
    [JsonIgnore, IgnoreDataMember]
    public HttpMessageHandler? PrimaryHandler { get; set; }

    /// <summary>
    /// The clock behind delays and time-outs. Default: the container's <see cref="System.TimeProvider"/> if it has one, otherwise
    /// <see cref="TimeProvider.System"/>. Set <see cref="TimeProvider.System"/> where a test puts a stopped clock into the container: a retry would
    /// wait for that clock.
    /// </summary>
    [JsonIgnore, IgnoreDataMember]
    public TimeProvider TimeProvider { get => field ?? TimeProvider.System; set => (field, HasOwnClock) = (value, value is not null); }

    internal bool HasOwnClock { get; private set; }

    /// <summary>What is wrong with the connection string, without any of its values.</summary>
    internal string? ConnectionStringProblem { get; set; }

    /// <summary>The factory of the client's loggers; set by the container.</summary>
    [JsonIgnore, IgnoreDataMember]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Creates options from <c>KNOWRITHM_API_KEY</c>, <c>KNOWRITHM_API_SECRET</c> and <c>KNOWRITHM_BASE_URL</c>, for use without a container.
    /// </summary>
    public static KnowrithmClientOptions FromEnvironment()
    {
        var options = new KnowrithmClientOptions();
        options.UseEnvironment();
        return options;
    }

    /// <summary>The credential, when it does not come from a provider.</summary>
    internal KnowrithmCredential FixedCredential =>
        Credential ?? (_credential ??= _bearerToken is { } token ? KnowrithmCredential.Bearer(token) : KnowrithmCredential.ApiKey(_apiKey!, _apiSecret!));

    /// <summary>
    /// The texts that may be secrets, by the name of their property. A method: the generator of configuration binding takes properties for settings.
    /// </summary>
    internal IEnumerable<(string Name, string? Value)> SecretTexts() =>
        [(nameof(ApiKey), _apiKey), (nameof(ApiSecret), _apiSecret), (nameof(BearerToken), _bearerToken)];

    /// <summary>Fills what is not set. A credential of another kind is never mixed with the environment's key.</summary>
    internal void UseEnvironment()
    {
        BaseUrl ??= Read("KNOWRITHM_BASE_URL");
        if (BearerToken is not null || Credential is not null || CredentialProvider is not null) return;
        ApiKey ??= Read("KNOWRITHM_API_KEY");
        ApiSecret ??= Read("KNOWRITHM_API_SECRET");

        static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
    }
}
