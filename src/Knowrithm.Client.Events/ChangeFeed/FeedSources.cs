using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>The lists. Counters, averages and the last activity are not among the fields.</summary>
internal static class FeedSources
{
    public static FeedSource<Agent> Agents(IAgentsApi? api) => new()
    {
        List = "agents",
        Bit = ChangeFeedLists.Agents,
        Subject = EventSubject.Agent,
        IdOf = static a => a.Id,
        Of = static id => new() { Id = id },
        ListAsync = (page, size, status, token) => api!.ListAgentsAsync(page, size, status is null ? null : new() { Status = new(status) }, token),
        Statuses = [AgentStatus.Active.Value, AgentStatus.Inactive.Value, AgentStatus.Training.Value, AgentStatus.Maintenance.Value],
        GetAsync = (id, token) => api!.GetAgentAsync(id, token),
        CreatedAt = static a => a.CreatedAt,
        UpdatedAt = static a => a.UpdatedAt,
        ActiveAt = static a => a.UpdatedAt,
        StatusOf = static a => a.Status?.Value,
        Activity = [static a => a.AverageRating, static a => a.TotalConversations, static a => a.TotalMessages, static a => a.LastTrained],
        Rest = [static a => a.EmbedCode],
        Created = WebhookEventType.AgentCreated,
        Updated = static (_, _) => WebhookEventType.AgentUpdated,
        Deleted = WebhookEventType.AgentDeleted,
        Restored = WebhookEventType.AgentRestored,
        Fields =
        [
            new("name", static a => a.Name), new("description", static a => a.Description), new("status", static a => a.Status?.Value),
            new("company_id", static a => a.CompanyId), new("avatar_url", static a => a.AvatarUrl), new("llm_settings_id", static a => a.LlmSettingsId),
            new("model_name", static a => a.ModelName), new("temperature", static a => a.Temperature), new("max_tokens", static a => a.MaxTokens),
            new("capabilities", static a => a.Capabilities), new("languages", static a => a.Languages),
            new("personality_traits", static a => a.PersonalityTraits), new("operating_hours", static a => a.OperatingHours),
        ],
    };

    public static FeedSource<Lead> Leads(ILeadsApi? api) => new()
    {
        List = "leads",
        Bit = ChangeFeedLists.Leads,
        Subject = EventSubject.Lead,
        IdOf = static l => l.Id,
        Of = static id => new() { Id = id },
        ListAsync = (page, size, status, token) => api!.ListCompanyLeadsAsync(page, size, status is null ? null : new() { Status = new(status) }, token),
        Statuses = [LeadStatus.New.Value, LeadStatus.Contacted.Value, LeadStatus.Qualified.Value, LeadStatus.Converted.Value, LeadStatus.Lost.Value],
        GetAsync = (id, token) => api!.GetLeadAsync(id, token),
        CreatedAt = static l => l.CreatedAt,
        UpdatedAt = static l => l.UpdatedAt,
        ActiveAt = static l => l.UpdatedAt,
        StatusOf = static l => l.Status?.Value,
        Activity = [static l => l.LastActivity, static l => l.IpAddress, static l => l.UserAgent],
        Special = WebhookEventType.LeadStatusUpdated,
        Created = WebhookEventType.LeadCreated,
        Updated = static (_, differ) => differ.SetEquals(["status"]) ? WebhookEventType.LeadStatusUpdated : WebhookEventType.LeadUpdated,
        Deleted = WebhookEventType.LeadDeleted,
        Restored = WebhookEventType.LeadRestored,
        Fields =
        [
            new("first_name", static l => l.FirstName), new("last_name", static l => l.LastName), new("full_name", static l => l.FullName),
            new("email", static l => l.Email), new("phone", static l => l.Phone), new("status", static l => l.Status?.Value),
            new("source", static l => l.Source), new("notes", static l => l.Notes), new("company_id", static l => l.CompanyId ?? l.Company?.Id),
            new("consent_data_processing", static l => l.ConsentDataProcessing), new("consent_marketing", static l => l.ConsentMarketing),
            new("is_active", static l => l.IsActive),
        ],
    };

    public static FeedSource<Document> Documents(IDocumentsApi? api) => new()
    {
        List = "documents",
        Bit = ChangeFeedLists.Documents,
        Subject = EventSubject.Document,
        IdOf = static d => d.Id,
        Of = static id => new() { Id = id },
        ListAsync = (page, size, status, token) => api!.ListDocumentsAsync(page, size, status is null ? null : new() { Status = new(status) }, token),
        Statuses =
        [
            DocumentStatus.Pending.Value, DocumentStatus.Queued.Value, DocumentStatus.Processing.Value, DocumentStatus.Processed.Value,
            DocumentStatus.Failed.Value,
        ],
        ListDeletedAsync = token => api!.ListDeletedDocumentsAsync(token),
        CreatedAt = static d => d.CreatedAt,
        UpdatedAt = static _ => null,
        ActiveAt = static _ => null,
        StatusOf = static d => d.Status?.Value,
        Special = WebhookEventType.DocumentProcessed,
        Created = WebhookEventType.DocumentCreated,
        Updated = static (d, differ) => differ.Contains("status") && (d.Status == DocumentStatus.Processed || d.Status == DocumentStatus.Failed)
            ? WebhookEventType.DocumentProcessed : WebhookEventType.DocumentUpdated,
        Deleted = WebhookEventType.DocumentDeleted,
        Restored = WebhookEventType.DocumentRestored,
        Fields =
        [
            new("original_filename", static d => d.OriginalFilename), new("filename", static d => d.Filename), new("title", static d => d.Title),
            new("document_type", static d => d.DocumentType), new("status", static d => d.Status?.Value),
            new("processing_error", static d => d.ProcessingError), new("file_size", static d => d.FileSize), new("page_count", static d => d.PageCount),
            new("word_count", static d => d.WordCount), new("agent_id", static d => d.AgentId),
        ],
    };

    public static FeedSource<Conversation> Conversations(IConversationsApi? api) => new()
    {
        List = "conversations",
        Bit = ChangeFeedLists.Conversations,
        Subject = EventSubject.Conversation,
        IdOf = static c => c.Id,
        Of = static id => new() { Id = id },
        ListAsync = (page, size, _, token) => api!.ListConversationsAsync(page, size, token),
        // Knowrithm has no route for one conversation; that of its messages tells whether it exists.
        ProbeAsync = (id, token) => api!.ListConversationMessagesAsync(id, 1, 1, token),
        ListDeletedAsync = token => api!.ListDeletedConversationsAsync(token),
        CreatedAt = static c => c.CreatedAt,
        UpdatedAt = static c => c.UpdatedAt,
        ActiveAt = static c => c.LastActivity > c.UpdatedAt ? c.LastActivity : c.UpdatedAt ?? c.LastActivity,
        Activity = [static c => c.LastActivity, static c => c.MessageCount, static c => c.TotalTokens],
        Special = WebhookEventType.ConversationEnded,
        Created = WebhookEventType.ConversationStarted,
        Updated = static (c, differ) => (differ.Contains("ended_at") && c.EndedAt is not null)
            || (differ.Contains("status") && c.Status == ConversationStatus.Ended) ? WebhookEventType.ConversationEnded : WebhookEventType.ConversationUpdated,
        Deleted = WebhookEventType.ConversationDeleted,
        Restored = WebhookEventType.ConversationRestored,
        Fields =
        [
            new("title", static c => c.Title), new("status", static c => c.Status?.Value), new("agent_id", static c => c.AgentId ?? c.Agent?.Id),
            new("lead_id", static c => c.LeadId), new("entity_id", static c => c.EntityId), new("entity_type", static c => c.EntityType?.Value),
            new("lead_satisfaction", static c => c.LeadSatisfaction), new("conversion_outcome", static c => c.ConversionOutcome),
            new("tags", static c => c.Tags), new("metadata", static c => c.Metadata), new("ended_at", static c => c.EndedAt),
            new("archived_at", static c => c.ArchivedAt), new("context_strategy", static c => c.ContextStrategy),
            new("max_context_length", static c => c.MaxContextLength),
        ],
    };
}
