using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>What makes an event that event, and what it is about.</summary>
internal static class EventKey
{
    /// <summary>Of something created, its type and id, so that a webhook and the change feed meet; of all else, the whole payload.</summary>
    public static string Of(KnowrithmEvent one) => OfCreated(one) ?? one.DeduplicationKey;

    /// <returns>Null for all that was not created.</returns>
    public static string? OfCreated(KnowrithmEvent one) => one switch
    {
        LeadCreated when IdOf(one) is { } id => Hash($"created\nlead\n{id}"),
        AgentCreated when IdOf(one) is { } id => Hash($"created\nagent\n{id}"),
        ConversationStarted when IdOf(one) is { } id => Hash($"created\nconversation\n{id}"),
        MessageReceived or MessageSent when ((MessageEvent)one).Message.Id is { Length: > 0 } id => Hash($"created\nmessage\n{id}"),
        DocumentCreated when IdOf(one) is { } id => Hash($"created\ndocument\n{id}"),
        _ => null,
    };

    /// <summary>Of a change that the feed found: the state that it leads to.</summary>
    public static string OfChange(string distinct) => Hash($"change\n{distinct}");

    public static string? SubjectOf(KnowrithmEvent one) => IdOf(one) is not { } id ? null : one switch
    {
        LeadEvent => Subject(EventSubject.Lead(id)),
        ConversationEvent or MessageEvent => Subject(EventSubject.Conversation(id)),
        AgentEvent => Subject(EventSubject.Agent(id)),
        DocumentEvent => Subject(EventSubject.Document(id)),
        _ => null,
    };

    public static string? IdOf(KnowrithmEvent one)
    {
        try
        {
            var id = one switch
            {
                LeadEvent lead => lead.Lead.Id,
                ConversationEvent conversation => conversation.ConversationId,
                MessageEvent message => message.ConversationId,
                AgentEvent agent => agent.Agent.Id,
                DocumentEvent document => document.Document.Id,
                _ => null,
            };
            return id is { Length: > 0 } ? id : null;
        }
        catch (KnowrithmSerializationException)
        {
            // It names no resource. That is for the handler, not for the sender.
            return null;
        }
    }

    // Hashed: an id may be personal data, and stays after an erasure.
    public static string Subject(EventSubject subject) => Hash($"subject\n{subject.Kind}\n{subject.Id}");

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
