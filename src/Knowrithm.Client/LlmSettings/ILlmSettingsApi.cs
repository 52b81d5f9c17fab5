using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Settings for language and embedding models. Writes are queued by the server: <c>CreateSettingsAsync</c> waits for the result, <c>StartCreateSettingsAsync</c> hands you
/// the <see cref="Operation{T}"/>. A name without suffix reaches <c>/sdk/settings</c>, where models have names, <c>…PlainAsync</c> its twin (<c>/settings</c>), where they have ids:
/// the vendor's Python client calls these <c>create_settings_with_provider_names</c> and <c>create_settings</c>. All methods throw the <see cref="KnowrithmException"/>
/// family. Sources: the Swagger file; the vendor's SDKs. The models to choose from: <see cref="IProvidersApi"/>.
/// </summary>
[PathPrefix("/api/v1")]
public interface ILlmSettingsApi
{
    /// <summary>Settings by their id. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="settingsId">The settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There are no such settings.</exception>
    [Get("/settings/{settingsId}")]
    Task<LlmSettings> GetSettingsAsync(string settingsId, CancellationToken cancellationToken = default);

    /// <summary>An agent's settings: one object, for all that the vendor's SDKs call it a list. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent, or it has no settings.</exception>
    [Get("/settings/agent/{agentId}")]
    Task<LlmSettings> ListAgentSettingsAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>A company's settings, all at once. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmPermissionException">It is not yours.</exception>
    [Get("/settings/company/{companyId}")]
    Task<Page<LlmSettings>> ListCompanySettingsAsync(string companyId, CancellationToken cancellationToken = default);

    /// <summary>Creates settings with their models given by name, and waits for them. Scope <c>write</c>.</summary>
    /// <param name="request">The settings.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">A provider or model is unknown.</exception>
    Task<LlmSettings> CreateSettingsAsync(CreateLlmSettingsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateSettingsAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create settings. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/sdk/settings")]
    Task<Operation<LlmSettings>> StartCreateSettingsAsync([Body] CreateLlmSettingsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes settings, and waits for them. What the request leaves unset stays. Scope <c>write</c>.</summary>
    /// <param name="settingsId">The settings.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There are no such settings.</exception>
    Task<LlmSettings> UpdateSettingsAsync(string settingsId, UpdateLlmSettingsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateSettingsAsync(settingsId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change settings. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="settingsId">The settings.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/settings/{settingsId}")]
    Task<Operation<LlmSettings>> StartUpdateSettingsAsync(string settingsId, [Body] UpdateLlmSettingsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes settings, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="settingsId">The settings.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">They are a default.</exception>
    /// <exception cref="KnowrithmConflictException">An agent uses them; only the vendor's current documentation says so.</exception>
    /// <exception cref="KnowrithmNotFoundException">There are no such settings.</exception>
    Task<LlmSettingsReceipt> DeleteSettingsAsync(string settingsId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteSettingsAsync(settingsId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete settings. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="settingsId">The settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/settings/{settingsId}")]
    Task<Operation<LlmSettingsReceipt>> StartDeleteSettingsAsync(string settingsId, CancellationToken cancellationToken = default);

    /// <summary>Tries settings on their providers, and waits for the outcome. Scope <c>write</c>.</summary>
    /// <param name="settingsId">The settings.</param>
    /// <param name="request">What differs; <c>new()</c> for nothing.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmOperationException">They do not work: a key is wrong, a model unknown; the message says why.</exception>
    /// <exception cref="KnowrithmNotFoundException">There are no such settings.</exception>
    Task<LlmSettingsTest> TestSettingsAsync(string settingsId, TestLlmSettingsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTestSettingsAsync(settingsId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to try settings. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="settingsId">The settings.</param>
    /// <param name="request">What differs; <c>new()</c> for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/settings/test/{settingsId}")]
    Task<Operation<LlmSettingsTest>> StartTestSettingsAsync(string settingsId, [Body] TestLlmSettingsRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>POST /settings</c>, and waits: the twin of <c>CreateSettingsAsync</c>. Here the models are given by id. Scope <c>write</c>.</summary>
    /// <param name="request">The settings.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">A provider or model is unknown.</exception>
    Task<LlmSettings> CreateSettingsPlainAsync(CreateLlmSettingsWithIdsRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateSettingsPlainAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>POST /settings</c>: the twin of <c>StartCreateSettingsAsync</c>. Here the models are given by id. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/settings")]
    Task<Operation<LlmSettings>> StartCreateSettingsPlainAsync([Body] CreateLlmSettingsWithIdsRequest request, CancellationToken cancellationToken = default);
}
