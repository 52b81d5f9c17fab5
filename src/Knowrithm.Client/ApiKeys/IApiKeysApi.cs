using Refit;

namespace Knowrithm.Client;

/// <summary>
/// API keys, and how they are used. Keys are managed with a user's token (<see cref="KnowrithmSessionCredential"/>), not with a key. All methods throw the
/// <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs and documents.
/// </summary>
[PathPrefix("/api/v1")]
public interface IApiKeysApi
{
    /// <summary>Your API keys that are usable; the server does not page them. Takes a user's token only, no API key. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmAuthenticationException">The credential is no user's token.</exception>
    [Get("/auth/api-keys")]
    Task<Page<ApiKey>> ListApiKeysAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates an API key. Its secret is in this answer and never again: store it before all else. Takes a user's token only, no API key. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">A field is wrong.</exception>
    /// <exception cref="KnowrithmAuthenticationException">The credential is no user's token.</exception>
    [Post("/auth/api-keys")]
    Task<CreatedApiKey> CreateApiKeyAsync([Body] CreateApiKeyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Revokes an API key for good. Takes a user's token only, no API key. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="apiKeyId">The key, by <see cref="ApiKey.Id"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such key.</exception>
    [Delete("/auth/api-keys/{apiKeyId}")]
    Task<ApiKeyReceipt> DeleteApiKeyAsync(string apiKeyId, CancellationToken cancellationToken = default);

    /// <summary>Says whose your credentials are: a check for start-up. The vendor's sources dispute whether it takes API keys besides tokens; it is sent whatever you have. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmAuthenticationException">The credentials are not good.</exception>
    [Get("/auth/validate")]
    Task<CredentialValidation> ValidateCredentialsAsync(CancellationToken cancellationToken = default);

    /// <summary>How much the company's API keys are used. Scopes <c>read</c> and <c>admin</c>. Retried: it only reads.</summary>
    /// <param name="days">How many days to look back, 1 to 365; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/overview")]
    Task<ApiKeyOverview> GetApiKeyOverviewAsync(int? days = null, CancellationToken cancellationToken = default);

    /// <summary>How that use develops. Scopes <c>read</c> and <c>admin</c>. Retried: it only reads.</summary>
    /// <param name="days">How many days to look back, 1 to 365; the server's default is 30.</param>
    /// <param name="granularity">The length of a period; the server's default is a day.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/usage-trends")]
    Task<ApiKeyUsageTrends> GetUsageTrendsAsync(int? days = null, UsageGranularity? granularity = null, CancellationToken cancellationToken = default);

    /// <summary>The routes called most. Scopes <c>read</c> and <c>admin</c>. Retried: it only reads.</summary>
    /// <param name="days">How many days to look back, 1 to 365; the server's default is 30.</param>
    /// <param name="limit">How many routes, 1 to 100; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/top-endpoints")]
    Task<ApiKeyTopEndpoints> GetTopEndpointsAsync(int? days = null, int? limit = null, CancellationToken cancellationToken = default);

    /// <summary>How each API key does. Scopes <c>read</c> and <c>admin</c>. Retried: it only reads.</summary>
    /// <param name="days">How many days to look back, 1 to 365; the server's default is 30.</param>
    /// <param name="limit">How many keys, 1 to 100; the server's default is 20.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/api-key-performance")]
    Task<ApiKeyPerformanceReport> GetApiKeyPerformanceAsync(int? days = null, int? limit = null, CancellationToken cancellationToken = default);

    /// <summary>What goes wrong in calls with API keys. Scopes <c>read</c> and <c>admin</c>. Retried: it only reads.</summary>
    /// <param name="days">How many days to look back, 1 to 365; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/error-analysis")]
    Task<ApiKeyErrorAnalysis> GetErrorAnalysisAsync(int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Which API keys come near their limits. Scopes <c>read</c> and <c>admin</c>. Retried: it only reads.</summary>
    /// <param name="days">How many days to look back, 1 to 30; the server's default is 7.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/rate-limit-analysis")]
    Task<ApiKeyRateLimitAnalysis> GetRateLimitAnalysisAsync(int? days = null, CancellationToken cancellationToken = default);

    /// <summary>All about the use of one API key. Scopes <c>read</c> and <c>admin</c>. Retried: it only reads.</summary>
    /// <param name="apiKeyId">The key, by <see cref="ApiKey.Id"/>.</param>
    /// <param name="days">How many days to look back, 1 to 365; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such key.</exception>
    [Get("/detailed-usage/{apiKeyId}")]
    Task<ApiKeyDetailedUsage> GetDetailedUsageAsync(string apiKeyId, int? days = null, CancellationToken cancellationToken = default);
}
