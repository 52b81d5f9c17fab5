namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    private const string ProviderFields =
        "default_base_url description documentation_url is_featured label+ logo_url pricing_tier provider_type requires_api_key requires_base_url " +
        "sort_order tags";
    private const string ProviderModelFields =
        "context_length cost_per_1k_tokens_input cost_per_1k_tokens_output description display_name embedding_dimension is_recommended sort_order " +
        "supports_function_calling supports_streaming supports_vision tags";

    // The SDKs' names for the same things; the Swagger file has none of them.
    private const string SdkProviderFields = "api_base_url name pricing status type";
    private const string SdkProviderModelFields = "context_window currency input_price output_price provider_model_id status type";

    private static IEnumerable<Route> Providers => Route.Of<IProvidersApi>(
        // status and deployment are in the vendor's current documentation alone.
        ("GET /api/v1/providers?type&include_models&status", nameof(IProvidersApi.ListProvidersAsync), Access.Credential, ""),
        ("POST /api/v1/providers", nameof(IProvidersApi.StartCreateProviderAsync), Access.Credential,
            $"{ProviderFields} api_key_env_var value+ {SdkProviderFields}"),
        ("POST /api/v1/providers/bulk-import", nameof(IProvidersApi.StartBulkImportProvidersAsync), Access.Credential,
            "providers*(description label models(context description dimension model_type name) pricing_tier provider_type requires_api_key " +
                "requires_base_url value)"),
        ("DELETE /api/v1/providers/{provider_id}", nameof(IProvidersApi.StartDeleteProviderAsync), Access.Credential, ""),
        ("GET /api/v1/providers/{provider_id}?include_models", nameof(IProvidersApi.GetProviderAsync), Access.Credential, ""),
        ("PUT /api/v1/providers/{provider_id}", nameof(IProvidersApi.StartUpdateProviderAsync), Access.Credential,
            $"{ProviderFields} is_active {SdkProviderFields}"),
        ("GET /api/v1/providers/{provider_id}/models?type&deployment&status", nameof(IProvidersApi.ListModelsAsync), Access.Credential, ""),
        ("POST /api/v1/providers/{provider_id}/models", nameof(IProvidersApi.StartCreateModelAsync), Access.Credential,
            $"{ProviderModelFields} max_tokens model_type name* {SdkProviderModelFields}"),
        ("DELETE /api/v1/providers/{provider_id}/models/{model_id}", nameof(IProvidersApi.StartDeleteModelAsync), Access.Credential, ""),
        ("GET /api/v1/providers/{provider_id}/models/{model_id}", nameof(IProvidersApi.GetModelAsync), Access.Credential, ""),
        ("PUT /api/v1/providers/{provider_id}/models/{model_id}", nameof(IProvidersApi.StartUpdateModelAsync), Access.Credential,
            $"{ProviderModelFields} is_active is_deprecated name {SdkProviderModelFields}"),
        ("GET /api/v1/settings/providers", nameof(IProvidersApi.ListSettingsProvidersAsync), Access.Credential, ""),
        ("POST /api/v1/settings/providers/seed", nameof(IProvidersApi.StartSeedSettingsProvidersAsync), Access.Credential, ""));
}
