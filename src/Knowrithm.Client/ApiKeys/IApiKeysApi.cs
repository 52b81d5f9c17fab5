using Refit;

namespace Knowrithm.Client;

/// <summary>The API keys, and their use. Keys are managed with a user's token (<see cref="KnowrithmSessionCredential"/>), not with a key.</summary>
/// <remarks>All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs and documents.</remarks>
[PathPrefix("/api/v1")]
public interface IApiKeysApi
{
    /// <summary>Lists your usable API keys; the server does not page them.</summary>
    /// <remarks>Requires a user's token; an API key is refused. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when the credential is not a user's token.</exception>
    [Get("/auth/api-keys")]
    Task<Page<ApiKey>> ListApiKeysAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates an API key. Its secret is in this response only: store it before all else.</summary>
    /// <remarks>Requires a user's token; an API key is refused. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a field is invalid.</exception>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when the credential is not a user's token.</exception>
    [Post("/auth/api-keys")]
    Task<CreatedApiKey> CreateApiKeyAsync([Body] CreateApiKeyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Revokes an API key for ever.</summary>
    /// <remarks>Requires a user's token; an API key is refused. The request is idempotent, and is retried.</remarks>
    /// <param name="apiKeyId">The key, by <see cref="ApiKey.Id"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the key does not exist.</exception>
    [Delete("/auth/api-keys/{apiKeyId}")]
    Task<ApiKeyReceipt> DeleteApiKeyAsync(string apiKeyId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Checks your credentials and gets their owner, for example at start. The vendor's sources disagree whether it takes API keys besides tokens; it sends
    /// whichever credential you have.
    /// </summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when the credentials are not valid.</exception>
    [Get("/auth/validate")]
    Task<CredentialValidation> ValidateCredentialsAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets the use of the company's API keys.</summary>
    /// <remarks>Requires scopes <c>read</c> and <c>admin</c>. The request only reads, and is retried.</remarks>
    /// <param name="days">The number of days, 1 to 365; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/overview")]
    Task<ApiKeyOverview> GetApiKeyOverviewAsync(int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the use of the company's API keys over time.</summary>
    /// <remarks>Requires scopes <c>read</c> and <c>admin</c>. The request only reads, and is retried.</remarks>
    /// <param name="days">The number of days, 1 to 365; the server's default is 30.</param>
    /// <param name="granularity">The length of a period; the server's default is a day.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/usage-trends")]
    Task<ApiKeyUsageTrends> GetUsageTrendsAsync(int? days = null, UsageGranularity? granularity = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the routes called most.</summary>
    /// <remarks>Requires scopes <c>read</c> and <c>admin</c>. The request only reads, and is retried.</remarks>
    /// <param name="days">The number of days, 1 to 365; the server's default is 30.</param>
    /// <param name="limit">The number of routes, 1 to 100; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/top-endpoints")]
    Task<ApiKeyTopEndpoints> GetTopEndpointsAsync(int? days = null, int? limit = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the performance of each API key.</summary>
    /// <remarks>Requires scopes <c>read</c> and <c>admin</c>. The request only reads, and is retried.</remarks>
    /// <param name="days">The number of days, 1 to 365; the server's default is 30.</param>
    /// <param name="limit">The number of keys, 1 to 100; the server's default is 20.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/api-key-performance")]
    Task<ApiKeyPerformanceReport> GetApiKeyPerformanceAsync(int? days = null, int? limit = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the errors of calls with API keys.</summary>
    /// <remarks>Requires scopes <c>read</c> and <c>admin</c>. The request only reads, and is retried.</remarks>
    /// <param name="days">The number of days, 1 to 365; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/error-analysis")]
    Task<ApiKeyErrorAnalysis> GetErrorAnalysisAsync(int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the API keys that come near their limits.</summary>
    /// <remarks>Requires scopes <c>read</c> and <c>admin</c>. The request only reads, and is retried.</remarks>
    /// <param name="days">The number of days, 1 to 30; the server's default is 7.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/rate-limit-analysis")]
    Task<ApiKeyRateLimitAnalysis> GetRateLimitAnalysisAsync(int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the details of the use of one API key.</summary>
    /// <remarks>Requires scopes <c>read</c> and <c>admin</c>. The request only reads, and is retried.</remarks>
    /// <param name="apiKeyId">The key, by <see cref="ApiKey.Id"/>.</param>
    /// <param name="days">The number of days, 1 to 365; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the key does not exist.</exception>
    [Get("/detailed-usage/{apiKeyId}")]
    Task<ApiKeyDetailedUsage> GetDetailedUsageAsync(string apiKeyId, int? days = null, CancellationToken cancellationToken = default);
}
