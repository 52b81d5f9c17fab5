using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The providers of language and embedding models, and their models. The server queues writes: <c>CreateProviderAsync</c> waits for the result,
/// <c>StartCreateProviderAsync</c> returns the <see cref="Operation{T}"/>; no source documents the results of the tasks, except by name.
/// </summary>
/// <remarks>
/// All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs, which have the two routes under
/// <c>/settings/providers</c> beside their settings.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IProvidersApi
{
    /// <summary>Lists the active providers in one page.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the type is unknown.</exception>
    [Get("/providers")]
    Task<Page<Provider>> ListProvidersAsync([Query] ProviderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a provider.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="includeModels">Whether <see cref="Provider.Models"/> is filled; the server's default is true.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the provider does not exist.</exception>
    [Get("/providers/{providerId}")]
    Task<Provider> GetProviderAsync(string providerId, [AliasAs("include_models")] bool? includeModels = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a provider, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the result of the task.</remarks>
    /// <param name="request">The provider.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> CreateProviderAsync(CreateProviderRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateProviderAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a provider.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The provider.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/providers")]
    Task<Operation<UntypedResult>> StartCreateProviderAsync([Body] CreateProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a provider, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. Fields that the request leaves unset keep their value. No source documents the result of the task.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the provider does not exist.</exception>
    Task<UntypedResult> UpdateProviderAsync(string providerId, UpdateProviderRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateProviderAsync(providerId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a provider.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/providers/{providerId}")]
    Task<Operation<UntypedResult>> StartUpdateProviderAsync(string providerId, [Body] UpdateProviderRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a provider, which disables its models, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the provider does not exist.</exception>
    Task<ProviderReceipt> DeleteProviderAsync(string providerId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteProviderAsync(providerId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a provider.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/providers/{providerId}")]
    Task<Operation<ProviderReceipt>> StartDeleteProviderAsync(string providerId, CancellationToken cancellationToken = default);

    /// <summary>Imports providers with their models, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the result of the task.</remarks>
    /// <param name="request">The providers.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> BulkImportProvidersAsync(ImportProvidersRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartBulkImportProvidersAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to import providers.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The providers.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/providers/bulk-import")]
    Task<Operation<UntypedResult>> StartBulkImportProvidersAsync([Body] ImportProvidersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists a provider's active models in one page. The provider is in <see cref="Page{T}.AdditionalProperties"/>, under <c>provider</c>.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the provider does not exist.</exception>
    [Get("/providers/{providerId}/models")]
    Task<Page<ProviderModel>> ListModelsAsync(string providerId, [Query] ModelFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a model.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the model does not exist.</exception>
    [Get("/providers/{providerId}/models/{modelId}")]
    Task<ProviderModel> GetModelAsync(string providerId, string modelId, CancellationToken cancellationToken = default);

    /// <summary>Creates a model, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the result of the task.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="request">The model.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the provider does not exist.</exception>
    Task<UntypedResult> CreateModelAsync(string providerId, CreateModelRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateModelAsync(providerId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a model.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="request">The model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/providers/{providerId}/models")]
    Task<Operation<UntypedResult>> StartCreateModelAsync(string providerId, [Body] CreateModelRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a model, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. Fields that the request leaves unset keep their value. No source documents the result of the task.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the model does not exist.</exception>
    Task<UntypedResult> UpdateModelAsync(string providerId, string modelId, UpdateModelRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateModelAsync(providerId, modelId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a model.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/providers/{providerId}/models/{modelId}")]
    Task<Operation<UntypedResult>> StartUpdateModelAsync(string providerId, string modelId, [Body] UpdateModelRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a model, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the model does not exist.</exception>
    Task<ProviderModelReceipt> DeleteModelAsync(string providerId, string modelId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteModelAsync(providerId, modelId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a model.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/providers/{providerId}/models/{modelId}")]
    Task<Operation<ProviderModelReceipt>> StartDeleteModelAsync(string providerId, string modelId, CancellationToken cancellationToken = default);

    /// <summary>Gets Knowrithm's own list of providers and models, to choose settings from.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/settings/providers")]
    Task<SettingsProviders> ListSettingsProvidersAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates or refreshes all providers and models that Knowrithm knows, and waits for it; the vendor says that it can be repeated safely.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the result of the task.</remarks>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> SeedSettingsProvidersAsync(CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartSeedSettingsProvidersAsync(cancellationToken), cancellationToken);

    /// <summary>Starts to create or refresh all known providers.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/settings/providers/seed")]
    Task<Operation<UntypedResult>> StartSeedSettingsProvidersAsync(CancellationToken cancellationToken = default);
}
