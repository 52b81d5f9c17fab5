using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The settings of language and embedding models. The server queues writes: <c>CreateSettingsAsync</c> waits for the result, <c>StartCreateSettingsAsync</c>
/// returns the <see cref="Operation{T}"/>. The models to choose from: <see cref="IProvidersApi"/>.
/// </summary>
/// <remarks>
/// A name without suffix calls <c>/sdk/settings</c>, where models have names, <c>…PlainAsync</c> its twin (<c>/settings</c>), where they have ids: the vendor's
/// Python client calls these <c>create_settings_with_provider_names</c> and <c>create_settings</c>. All methods throw exceptions of the
/// <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs.
/// </remarks>
[PathPrefix("/api/v1")]
public interface ILlmSettingsApi
{
    /// <summary>Gets settings by their id.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="settingsId">The settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the settings do not exist.</exception>
    [Get("/settings/{settingsId}")]
    Task<LlmSettings> GetSettingsAsync(string settingsId, CancellationToken cancellationToken = default);

    /// <summary>Gets an agent's settings: one object, although the vendor's SDKs call it a list.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist or has no settings.</exception>
    [Get("/settings/agent/{agentId}")]
    Task<LlmSettings> ListAgentSettingsAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Lists a company's settings in one page.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmPermissionException">Thrown when the company is not yours.</exception>
    [Get("/settings/company/{companyId}")]
    Task<Page<LlmSettings>> ListCompanySettingsAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Creates settings with models by name, and waits for them.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="request">The settings.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a provider or model is unknown.</exception>
    Task<LlmSettings> CreateSettingsAsync(CreateLlmSettingsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateSettingsAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create settings.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/sdk/settings")]
    Task<Operation<LlmSettings>> StartCreateSettingsAsync([Body] CreateLlmSettingsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes settings, and waits for them.</summary>
    /// <remarks>Requires scope <c>write</c>. Fields that the request leaves unset keep their value.</remarks>
    /// <param name="settingsId">The settings.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the settings do not exist.</exception>
    Task<LlmSettings> UpdateSettingsAsync(string settingsId, UpdateLlmSettingsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateSettingsAsync(settingsId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change settings.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="settingsId">The settings.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/settings/{settingsId}")]
    Task<Operation<LlmSettings>> StartUpdateSettingsAsync(string settingsId, [Body] UpdateLlmSettingsRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes settings, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="settingsId">The settings.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the settings are a default.</exception>
    /// <exception cref="KnowrithmConflictException">Thrown when an agent uses the settings; only the vendor's current documentation says so.</exception>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the settings do not exist.</exception>
    Task<LlmSettingsReceipt> DeleteSettingsAsync(string settingsId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteSettingsAsync(settingsId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete settings.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="settingsId">The settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/settings/{settingsId}")]
    Task<Operation<LlmSettingsReceipt>> StartDeleteSettingsAsync(string settingsId, CancellationToken cancellationToken = default);

    /// <summary>Tests settings on their providers, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="settingsId">The settings.</param>
    /// <param name="request">The test's own values; <c>new()</c> for none.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmOperationException">Thrown when the settings do not work: a key is wrong, a model unknown; the message says why.</exception>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the settings do not exist.</exception>
    Task<LlmSettingsTest> TestSettingsAsync(string settingsId, TestLlmSettingsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTestSettingsAsync(settingsId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to test settings.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="settingsId">The settings.</param>
    /// <param name="request">The test's own values; <c>new()</c> for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/settings/test/{settingsId}")]
    Task<Operation<LlmSettingsTest>> StartTestSettingsAsync(string settingsId, [Body] TestLlmSettingsRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Calls <c>POST /settings</c>, the twin of <c>CreateSettingsAsync</c>, and waits for the result. Here the models are given by id.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="request">The settings.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a provider or model is unknown.</exception>
    Task<LlmSettings> CreateSettingsPlainAsync(CreateLlmSettingsWithIdsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateSettingsPlainAsync(request, cancellationToken), cancellationToken);

    /// <summary>Calls <c>POST /settings</c>, the twin of <c>StartCreateSettingsAsync</c>. Here the models are given by id.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/settings")]
    Task<Operation<LlmSettings>> StartCreateSettingsPlainAsync([Body] CreateLlmSettingsWithIdsRequest request, CancellationToken cancellationToken = default);
}
