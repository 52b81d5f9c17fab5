namespace Knowrithm.Client.Tests;

/// <summary>
/// The routes, written from the vendor's Swagger file and SDKs, never from our own interfaces: verb and path with the names of the query, the
/// method, who it acts as, the body's fields. <c>*</c> marks what is required, <c>+</c> what the Swagger file alone requires (so we let it out),
/// <c>name(a b)</c> nests. One route, one line. An area added later has a part of its
/// own (<c>RouteTable.Databases.cs</c>: a property, since the order of initialisers across files is nobody's), and a line in <see cref="All"/>.
/// </summary>
internal static partial class RouteTable
{
    private const string AgentFields = "avatar_url capabilities description languages name operating_hours personality_traits status";
    private const string ModelFields =
        "embedding_additional_params embedding_api_base_url embedding_api_key embedding_dimension llm_additional_params llm_api_base_url llm_api_key " +
        "llm_max_tokens llm_temperature widget_config widget_script_url";
    private const string LeadFields = "consent_data_processing consent_marketing email first_name last_name notes phone source status";
    private const string NewLead = "company_id+ consent_data_processing consent_marketing email* first_name* last_name* notes phone source status";

    public static IReadOnlyList<Route> All { get; } =
    [
        .. Route.Of<IAgentsApi>(
            ("GET /api/v1/agent?company_id&status&page&per_page&search", nameof(IAgentsApi.ListAgentsAsync), Access.Credential, ""),
            ("POST /api/v1/agent", nameof(IAgentsApi.StartCreateAgentPlainAsync), Access.Credential,
                $"avatar_url capabilities company_id description languages name* operating_hours personality_traits status {ModelFields} " +
                    $"embedding_model_id* embedding_provider_id* llm_model_id* llm_provider_id*"),
            ("GET /api/v1/agent/by-name/{name}?company_id", nameof(IAgentsApi.GetAgentByNameAsync), Access.Credential, ""),
            ("DELETE /api/v1/agent/{agent_id}", nameof(IAgentsApi.StartDeleteAgentPlainAsync), Access.Credential, ""),
            ("GET /api/v1/agent/{agent_id}", nameof(IAgentsApi.GetAgentAsync), Access.None, ""),
            ("PUT /api/v1/agent/{agent_id}", nameof(IAgentsApi.StartUpdateAgentPlainAsync), Access.Credential, $"{AgentFields} llm_settings_id"),
            ("POST /api/v1/agent/{agent_id}/clone", nameof(IAgentsApi.StartCloneAgentAsync), Access.Credential, "llm_settings_id name"),
            ("GET /api/v1/agent/{agent_id}/embed-code", nameof(IAgentsApi.GetEmbedCodeAsync), Access.Credential, ""),
            ("PATCH /api/v1/agent/{agent_id}/restore", nameof(IAgentsApi.StartRestoreAgentAsync), Access.Credential, ""),
            ("GET /api/v1/agent/{agent_id}/stats", nameof(IAgentsApi.GetAgentStatsAsync), Access.Credential, ""),
            ("POST /api/v1/agent/{agent_id}/test", nameof(IAgentsApi.StartTestAgentAsync), Access.Credential, "query"),
            ("POST /api/v1/sdk/agent", nameof(IAgentsApi.StartCreateAgentAsync), Access.Credential,
                $"avatar_url capabilities company_id description languages name* operating_hours personality_traits status settings*({ModelFields} " +
                    $"embedding_model* embedding_model_id embedding_provider* embedding_provider_id llm_model* llm_model_id llm_provider* llm_provider_id)"),
            ("DELETE /api/v1/sdk/agent/{agent_id}", nameof(IAgentsApi.StartDeleteAgentAsync), Access.Credential, ""),
            ("PUT /api/v1/sdk/agent/{agent_id}", nameof(IAgentsApi.StartUpdateAgentAsync), Access.Credential, $"{AgentFields} llm_settings_id")),
        .. Route.Of<IConversationsApi>(
            ("GET /api/v1/conversation?page&per_page", nameof(IConversationsApi.ListConversationsAsync), Access.Credential, ""),
            ("POST /api/v1/conversation", nameof(IConversationsApi.CreateConversationAsync), Access.Credential, "agent_id* max_context_length metadata title"),
            ("GET /api/v1/conversation/agent/{agent_id}?status&page&per_page", nameof(IConversationsApi.ListConversationsByAgentAsync), Access.Credential, ""),
            ("GET /api/v1/conversation/deleted", nameof(IConversationsApi.ListDeletedConversationsAsync), Access.Credential, ""),
            ("GET /api/v1/conversation/entity?page&per_page", nameof(IConversationsApi.ListConversationsForEntityAsync), Access.Credential, ""),
            ("GET /api/v1/conversation/entity/{entity_id}?entity_type&status&page&per_page", nameof(IConversationsApi.ListConversationsByEntityAsync),
                Access.Credential, ""),
            ("DELETE /api/v1/conversation/{conversation_id}", nameof(IConversationsApi.DeleteConversationAsync), Access.Credential, ""),
            ("POST /api/v1/conversation/{conversation_id}/chat", nameof(IConversationsApi.StartSendMessageAsync), Access.Credential, "message*"),
            ("PATCH /api/v1/conversation/{conversation_id}/message/restore-all", nameof(IConversationsApi.RestoreAllMessagesAsync), Access.Credential, ""),
            ("DELETE /api/v1/conversation/{conversation_id}/messages", nameof(IConversationsApi.DeleteConversationMessagesAsync), Access.Credential, ""),
            ("GET /api/v1/conversation/{conversation_id}/messages?page&per_page", nameof(IConversationsApi.ListConversationMessagesAsync), Access.Credential,
                ""),
            ("GET /api/v1/conversation/{conversation_id}/messages/stream", nameof(IConversationsApi.OpenEventStreamAsync), Access.Credential, ""),
            ("PATCH /api/v1/conversation/{conversation_id}/restore", nameof(IConversationsApi.RestoreConversationAsync), Access.Credential, "")),
        .. Route.Of<IMessagesApi>(
            ("GET /api/v1/message/deleted", nameof(IMessagesApi.ListDeletedMessagesAsync), Access.Credential, ""),
            ("DELETE /api/v1/message/{message_id}", nameof(IMessagesApi.DeleteMessageAsync), Access.Credential, ""),
            ("PATCH /api/v1/message/{message_id}/restore", nameof(IMessagesApi.RestoreMessageAsync), Access.Credential, "")),
        .. Route.Of<ILeadsApi>(
            ("POST /api/v1/lead", nameof(ILeadsApi.StartCreateLeadPlainAsync), Access.Credential, NewLead),
            // company_id is in no Swagger file; all three of the vendor's clients send it.
            ("GET /api/v1/lead/company?page&per_page&status&search&company_id", nameof(ILeadsApi.ListCompanyLeadsAsync), Access.Credential, ""),
            ("POST /api/v1/lead/register", nameof(ILeadsApi.StartRegisterLeadAsync), Access.None,
                "agent_id* consent_data_processing consent_marketing email* first_name* last_name* phone source"),
            ("DELETE /api/v1/lead/{lead_id}", nameof(ILeadsApi.StartDeleteLeadPlainAsync), Access.Credential, ""),
            ("GET /api/v1/lead/{lead_id}", nameof(ILeadsApi.GetLeadAsync), Access.Credential, ""),
            ("PUT /api/v1/lead/{lead_id}", nameof(ILeadsApi.StartUpdateLeadPlainAsync), Access.Credential, LeadFields),
            ("POST /api/v1/sdk/lead", nameof(ILeadsApi.StartCreateLeadAsync), Access.Credential, NewLead),
            ("DELETE /api/v1/sdk/lead/{lead_id}", nameof(ILeadsApi.StartDeleteLeadAsync), Access.Credential, ""),
            ("PUT /api/v1/sdk/lead/{lead_id}", nameof(ILeadsApi.StartUpdateLeadAsync), Access.Credential, LeadFields)),
        .. Route.Of<ITasksApi>(
            ("GET /api/v1/tasks/{task_id}/status", nameof(ITasksApi.GetTaskStatusAsync), Access.Credential, "")),
        .. Route.Of<IMonitoringApi>(
            ("GET /api/health", nameof(IMonitoringApi.HealthCheckAsync), Access.None, ""),
            ("POST /api/v1/system-metric", nameof(IMonitoringApi.StartTriggerSystemMetricCollectionAsync), Access.Credential, "")),
        .. Databases,
        .. Websites,
        .. LlmSettings,
        .. Providers,
        .. Identity,
        .. Analytics,
        .. Administration,
        .. SuperAdmin,
        .. Documents,
    ];
}
