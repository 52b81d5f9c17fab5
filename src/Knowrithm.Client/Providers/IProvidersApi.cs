using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Providers of language and embedding models, and their models. Writes are queued by the server: <c>CreateProviderAsync</c> waits for the result, <c>StartCreateProviderAsync</c>
/// hands you the <see cref="Operation{T}"/>; what a task ends with no source shows, except by name. All methods throw the <see cref="KnowrithmException"/> family.
/// Sources: the Swagger file; the vendor's SDKs, which have the two routes under <c>/settings/providers</c> beside their settings.
/// </summary>
[PathPrefix("/api/v1")]
public interface IProvidersApi
{
    /// <summary>The active providers, all at once. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="filter">Which providers.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">The type is unknown.</exception>
    [Get("/providers")]
    Task<Page<Provider>> ListProvidersAsync([Query] ProviderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>One provider. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="includeModels">Whether <see cref="Provider.Models"/> is filled; the server's default is true.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such provider.</exception>
    [Get("/providers/{providerId}")]
    Task<Provider> GetProviderAsync(string providerId, [AliasAs("include_models")] bool? includeModels = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a provider, and waits for it. No source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="request">The provider.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> CreateProviderAsync(CreateProviderRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateProviderAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a provider. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The provider.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/providers")]
    Task<Operation<UntypedResult>> StartCreateProviderAsync([Body] CreateProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a provider, and waits for it. What the request leaves unset stays. No source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such provider.</exception>
    Task<UntypedResult> UpdateProviderAsync(string providerId, UpdateProviderRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateProviderAsync(providerId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a provider. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/providers/{providerId}")]
    Task<Operation<UntypedResult>> StartUpdateProviderAsync(string providerId, [Body] UpdateProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a provider, which disables its models, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such provider.</exception>
    Task<ProviderReceipt> DeleteProviderAsync(string providerId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteProviderAsync(providerId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a provider. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/providers/{providerId}")]
    Task<Operation<ProviderReceipt>> StartDeleteProviderAsync(string providerId, CancellationToken cancellationToken = default);

    /// <summary>Imports providers with their models, and waits for it. No source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="request">The providers.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> BulkImportProvidersAsync(ImportProvidersRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartBulkImportProvidersAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to import providers. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The providers.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/providers/bulk-import")]
    Task<Operation<UntypedResult>> StartBulkImportProvidersAsync([Body] ImportProvidersRequest request, CancellationToken cancellationToken = default);

    /// <summary>A provider's active models, all at once. The provider stands beside the list: <see cref="Page{T}.AdditionalProperties"/>, under <c>provider</c>. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="filter">Which models.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such provider.</exception>
    [Get("/providers/{providerId}/models")]
    Task<Page<ProviderModel>> ListModelsAsync(string providerId, [Query] ModelFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>One model. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such model.</exception>
    [Get("/providers/{providerId}/models/{modelId}")]
    Task<ProviderModel> GetModelAsync(string providerId, string modelId, CancellationToken cancellationToken = default);

    /// <summary>Creates a model, and waits for it. No source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="request">The model.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such provider.</exception>
    Task<UntypedResult> CreateModelAsync(string providerId, CreateModelRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateModelAsync(providerId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to create a model. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="request">The model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/providers/{providerId}/models")]
    Task<Operation<UntypedResult>> StartCreateModelAsync(string providerId, [Body] CreateModelRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a model, and waits for it. What the request leaves unset stays. No source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such model.</exception>
    Task<UntypedResult> UpdateModelAsync(string providerId, string modelId, UpdateModelRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateModelAsync(providerId, modelId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a model. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/providers/{providerId}/models/{modelId}")]
    Task<Operation<UntypedResult>> StartUpdateModelAsync(string providerId, string modelId, [Body] UpdateModelRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a model, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such model.</exception>
    Task<ProviderModelReceipt> DeleteModelAsync(string providerId, string modelId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteModelAsync(providerId, modelId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a model. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/providers/{providerId}/models/{modelId}")]
    Task<Operation<ProviderModelReceipt>> StartDeleteModelAsync(string providerId, string modelId, CancellationToken cancellationToken = default);

    /// <summary>Knowrithm's own list of providers and models, to choose settings from. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/settings/providers")]
    Task<SettingsProviders> ListSettingsProvidersAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates or refreshes all providers and models that Knowrithm knows, and waits for it; doing it twice does no harm, says the vendor. No source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> SeedSettingsProvidersAsync(CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartSeedSettingsProvidersAsync(cancellationToken), cancellationToken);

    /// <summary>Starts to create or refresh all known providers. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/settings/providers/seed")]
    Task<Operation<UntypedResult>> StartSeedSettingsProvidersAsync(CancellationToken cancellationToken = default);
}
