namespace Knowrithm.Sandbox;

internal sealed class ConversationBook(World world)
{
    private readonly List<Conversation> _all = [];
    private readonly Dictionary<string, Conversation> _byId = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The deleted ones of all conversations: a script does not have any.</summary>
    public IEnumerable<Message> DeletedMessages => _all.Where(c => c.IsTouched).SelectMany(c => c.Own()).Where(m => m.IsDeleted);

    public int Count => _all.Count(c => !c.IsDeleted);

    public void Add(Conversation conversation)
    {
        _all.Add(conversation);
        _byId[conversation.Id] = conversation;
        conversation.Agent.TotalConversations++;
    }

    public Conversation Start(Conversation conversation)
    {
        Add(conversation);
        world.Webhooks.Emit("conversation.started", conversation.ToEvent(world));
        return conversation;
    }

    public Message Say(Message message)
    {
        var conversation = message.Conversation;
        conversation.Own().Add(message);
        conversation.LastActivity = message.CreatedAt;
        conversation.Agent.TotalMessages++;
        if (conversation.Title == Conversation.DefaultTitle && message.Role == "user") conversation.Title = Short(message.Content);
        world.Webhooks.Emit(message.Role == "user" ? "message.received" : "message.sent", message.ToEvent(world));
        return message;
    }

    /// <summary>The conversation, if the caller may access it.</summary>
    public Conversation Get(string id, Caller caller, bool deleted = false)
    {
        var found = _byId.GetValueOrDefault(id);
        if (found is not null && found.IsDeleted == deleted && caller.MaySee(found)) return found;
        throw ApiException.NotFound(deleted ? "Deleted conversation" : "Conversation");
    }

    public Conversation? Find(string id) => _byId.GetValueOrDefault(id);

    public Message? FindMessage(string id)
    {
        return _all.Find(c => c.Messages.Any(Is))?.Own().Find(Is);

        bool Is(Message message) => message.Id.Equals(id, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Newest first.</summary>
    public List<Conversation> List(Func<Conversation, bool> which) => [.. Newest(which)];

    /// <summary>Newest first, found while they are read.</summary>
    public IEnumerable<Conversation> Newest(Func<Conversation, bool> which)
    {
        for (var i = _all.Count - 1; i >= 0; i--)
            if (which(_all[i])) yield return _all[i];
    }

    public bool HasActive(Agent agent) => _all.Exists(c => c.Agent == agent && !c.IsDeleted);

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        // Never cuts a surrogate pair in two.
        return line.Length <= 60 ? line : line[..(char.IsHighSurrogate(line[59]) ? 59 : 60)];
    }
}
