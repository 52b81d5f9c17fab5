using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The events of each conversation, and its listeners.</summary>
internal sealed class EventBook(World world)
{
    private readonly Dictionary<string, List<ChatEvent>> _told = [];
    private readonly List<EventFeed> _feeds = [];

    private bool IsPlain => world.Speaks(SandboxDialect.PlainEvents);

    /// <summary>Reports the progress on a question: <c>queued</c>, <c>in_progress</c>.</summary>
    public void Progress(Message question, string status) =>
        Tell(question.Conversation, IsPlain ? status : "chat_status", new() { ["message_id"] = question.Id, ["status"] = status });

    /// <summary>Reports the reply; the Swagger file's example of <c>completed</c> does not name the question.</summary>
    public void Answer(Message question, Message answer)
    {
        if (IsPlain) Tell(question.Conversation, "completed", new() { ["message"] = answer.ToJson(world) });
        else Tell(question.Conversation, "chat_response", new() { ["message_id"] = question.Id, ["status"] = "completed", ["message"] = answer.ToJson(world) });
    }

    public void Fail(Message question, string reason) =>
        Tell(question.Conversation, IsPlain ? "failed" : "chat_response", new() { ["message_id"] = question.Id, ["status"] = "failed", ["error"] = reason });

    /// <summary>Begins with the events after one that the listener knows; without one, with the next event.</summary>
    public EventFeed Listen(Conversation conversation, string? lastId)
    {
        var told = Told(conversation);
        var feed = new EventFeed(conversation, world.Clock.Provider, world.Options.HeartbeatInterval, () => Heartbeat(), Forget);
        if (!long.TryParse(lastId, NumberStyles.None, CultureInfo.InvariantCulture, out var known)) known = told.Count;
        // Its number lets a listener that is dropped before the first event come back without a gap.
        feed.Send(Heartbeat(known));
        foreach (var missed in told.Where(e => e.Number > known)) feed.Send(missed);
        _feeds.Add(feed);
        return feed;
    }

    public void Drop() => _feeds.ForEach(feed => feed.Drop());

    public void Stop() => _feeds.ForEach(feed => feed.End());

    private void Tell(Conversation conversation, string name, JsonObject data)
    {
        data["conversation_id"] = conversation.Id;
        var told = Told(conversation);
        var news = new ChatEvent(name, data.ToJsonString(), told.Count + 1);
        told.Add(news);
        foreach (var feed in _feeds.Where(feed => feed.Conversation == conversation)) feed.Send(news);
    }

    private void Forget(EventFeed feed)
    {
        lock (world.Gate) _feeds.Remove(feed);
    }

    private ChatEvent Heartbeat(long? number = null) => IsPlain ? new(null, "heartbeat", null) : new("heartbeat", "{}", number);

    private List<ChatEvent> Told(Conversation conversation)
    {
        if (!_told.TryGetValue(conversation.Id, out var told)) _told[conversation.Id] = told = [];
        return told;
    }
}
