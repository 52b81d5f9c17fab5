using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>What makes an event that event, and what it is about.</summary>
internal static class EventKey
{
    /// <summary>Of something created, its type and id, so that a webhook and the change feed meet; of all else, the whole payload.</summary>
    public static string Of(WebhookEvent one) => one switch
    {
        LeadCreated { Lead.Id: { Length: > 0 } id } => Hash($"created\nlead\n{id}"),
        AgentCreated { Agent.Id: { Length: > 0 } id } => Hash($"created\nagent\n{id}"),
        _ => one.DeduplicationKey,
    };

    public static string? SubjectOf(WebhookEvent one) => one switch
    {
        LeadEvent { Lead.Id: { Length: > 0 } id } => Subject(EventSubject.Lead(id)),
        ConversationEvent { ConversationId: { Length: > 0 } id } => Subject(EventSubject.Conversation(id)),
        MessageEvent { ConversationId: { Length: > 0 } id } => Subject(EventSubject.Conversation(id)),
        AgentEvent { Agent.Id: { Length: > 0 } id } => Subject(EventSubject.Agent(id)),
        DocumentProcessed { Document.Id: { Length: > 0 } id } => Subject(EventSubject.Document(id)),
        _ => null,
    };

    // Hashed: an id may be personal data, and stays after an erasure.
    public static string Subject(EventSubject subject) => Hash($"subject\n{subject.Kind}\n{subject.Id}");

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
