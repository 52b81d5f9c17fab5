using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>The mapping from Knowrithm's fields to the warehouse's columns, all of it. What the columns mean is in schema.sql.</summary>
internal static class Tables
{
    public static Table<Agent> Agents { get; } = new("agents",
        new("id", static a => a.Id),
        new("name", static a => a.Name),
        new("description", static a => a.Description),
        new("company_id", static a => a.CompanyId),
        new("status", static a => a.Status?.Value),
        new("model_name", static a => a.ModelName),
        new("created_at", static a => a.CreatedAt));

    public static Table<Lead> Leads { get; } = new("leads",
        new("id", static l => l.Id),
        new("first_name", static l => l.FirstName),
        new("last_name", static l => l.LastName),
        new("full_name", static l => l.FullName),
        new("email", static l => l.Email),
        new("phone", static l => l.Phone),
        new("status", static l => l.Status?.Value),
        new("source", static l => l.Source),
        new("notes", static l => l.Notes),
        new("company_id", static l => l.CompanyId ?? l.Company?.Id),
        new("consent_data_processing", static l => l.ConsentDataProcessing),
        new("consent_marketing", static l => l.ConsentMarketing),
        new("is_active", static l => l.IsActive),
        new("ip_address", static l => l.IpAddress),
        new("user_agent", static l => l.UserAgent),
        new("last_activity", static l => l.LastActivity),
        new("created_at", static l => l.CreatedAt),
        new("updated_at", static l => l.UpdatedAt),
        new("extra", Json.Extra));

    public static Table<Conversation> Conversations { get; } = new("conversations",
        new("id", static c => c.Id),
        new("agent_id", static c => c.AgentId ?? c.Agent?.Id),
        new("lead_id", static c => c.LeadId),
        new("entity_type", static c => c.EntityType?.Value),
        new("entity_id", static c => c.EntityId),
        new("title", static c => c.Title),
        new("status", static c => c.Status?.Value),
        new("message_count", static c => c.MessageCount),
        new("total_tokens", static c => c.TotalTokens),
        new("context_strategy", static c => c.ContextStrategy),
        new("max_context_length", static c => c.MaxContextLength),
        new("lead_satisfaction", static c => c.LeadSatisfaction),
        new("conversion_outcome", static c => c.ConversionOutcome),
        new("tags", static c => Json.Of(c.Tags)),
        new("metadata", static c => Json.Of(c.Metadata)),
        new("created_at", static c => c.CreatedAt),
        new("updated_at", static c => c.UpdatedAt),
        new("last_activity", static c => c.LastActivity),
        new("ended_at", static c => c.EndedAt),
        new("archived_at", static c => c.ArchivedAt),
        new("extra", Json.Extra));

    public static Table<Message> Messages { get; } = new("messages",
        new("id", static m => m.Id),
        new("conversation_id", static m => m.ConversationId),
        new("role", static m => m.Role?.Value),
        new("content", static m => m.Content),
        new("content_type", static m => m.ContentType),
        new("model_used", static m => m.ModelUsed),
        new("confidence_score", static m => m.ConfidenceScore),
        new("processing_time", static m => m.ProcessingTime),
        new("tokens_used", static m => m.TokensUsed),
        new("user_feedback", static m => m.UserFeedback),
        new("sources", static m => Json.Of(m.Sources)),
        new("metadata", static m => Json.Of(m.Metadata)),
        new("context_used", static m => Json.Of(m.ContextUsed)),
        new("created_at", static m => m.CreatedAt),
        new("extra", Json.Extra));
}
