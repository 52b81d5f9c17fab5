namespace Knowrithm.Client.Events;

/// <summary>The subject that events are about. Events of one subject are handled in the order in which they were stored.</summary>
public readonly record struct EventSubject
{
    private EventSubject(string kind, string id) => (Kind, Id) = (kind, id);

    /// <summary>Gets the kind: lead, conversation, agent or document.</summary>
    public string Kind { get; }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the hash by which stores know the subject.</summary>
    public string Hash => EventKey.Subject(this);

    /// <summary>Returns the subject of events of a lead.</summary>
    /// <param name="id">The lead's id.</param>
    public static EventSubject Lead(string id) => new("lead", id);

    /// <summary>Returns the subject of events of a conversation and its messages.</summary>
    /// <param name="id">The conversation's id.</param>
    public static EventSubject Conversation(string id) => new("conversation", id);

    /// <summary>Returns the subject of events of an agent.</summary>
    /// <param name="id">The agent's id.</param>
    public static EventSubject Agent(string id) => new("agent", id);

    /// <summary>Returns the subject of events of a document.</summary>
    /// <param name="id">The document's id.</param>
    public static EventSubject Document(string id) => new("document", id);
}
