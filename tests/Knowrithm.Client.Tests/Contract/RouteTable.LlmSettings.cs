namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    // fallback_models, metadata and provider_options are in the vendor's current documentation alone.
    private static IEnumerable<Route> LlmSettings => Route.Of<ILlmSettingsApi>(
        ("POST /api/v1/sdk/settings", nameof(ILlmSettingsApi.StartCreateSettingsAsync), Access.Credential,
            $"agent_id {ModelFields} embedding_model* embedding_model_id embedding_provider* embedding_provider_id is_default llm_model* llm_model_id " +
                $"llm_provider* llm_provider_id provider_options"),
        ("POST /api/v1/settings", nameof(ILlmSettingsApi.StartCreateSettingsPlainAsync), Access.Credential,
            $"agent_id {ModelFields} embedding_model_id* embedding_provider_id* fallback_models is_default llm_model_id* llm_provider_id* metadata"),
        ("GET /api/v1/settings/agent/{agent_id}", nameof(ILlmSettingsApi.ListAgentSettingsAsync), Access.Credential, ""),
        ("GET /api/v1/settings/company/{company_id}", nameof(ILlmSettingsApi.ListCompanySettingsAsync), Access.Credential, ""),
        // The body is in the reference of the vendor's command line alone; its SDKs pass on whatever they are given.
        ("POST /api/v1/settings/test/{settings_id}", nameof(ILlmSettingsApi.StartTestSettingsAsync), Access.Credential, "temperature test_prompt"),
        ("DELETE /api/v1/settings/{settings_id}", nameof(ILlmSettingsApi.StartDeleteSettingsAsync), Access.Credential, ""),
        ("GET /api/v1/settings/{settings_id}", nameof(ILlmSettingsApi.GetSettingsAsync), Access.Credential, ""),
        // agent_id is the TypeScript client's.
        ("PUT /api/v1/settings/{settings_id}", nameof(ILlmSettingsApi.StartUpdateSettingsAsync), Access.Credential,
            $"agent_id {ModelFields} embedding_model_id embedding_provider_id fallback_models is_active is_default llm_model_id llm_provider_id metadata"));
}
