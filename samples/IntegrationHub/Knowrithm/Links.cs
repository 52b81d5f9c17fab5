using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>The link back to a conversation, from the configured template.</summary>
internal sealed class Links(IOptionsMonitor<HubOptions> options)
{
    /// <summary>Null without a template.</summary>
    public string? To(string conversationId, string? agentId = null, string? leadId = null) => options.CurrentValue.ConversationLink?
        .Replace("{conversation_id}", Uri.EscapeDataString(conversationId), StringComparison.Ordinal)
        .Replace("{agent_id}", Uri.EscapeDataString(agentId ?? ""), StringComparison.Ordinal)
        .Replace("{lead_id}", Uri.EscapeDataString(leadId ?? ""), StringComparison.Ordinal);
}
