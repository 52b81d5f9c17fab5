using System.Threading.Channels;

namespace Knowrithm.Sandbox;

/// <summary>The events that one listener has not received yet.</summary>
internal sealed class EventFeed : IDisposable
{
    private readonly Channel<ChatEvent> _waiting = Channel.CreateUnbounded<ChatEvent>();
    private readonly ITimer _heart;
    private readonly Action<EventFeed> _forget;

    public EventFeed(Conversation conversation, TimeProvider time, TimeSpan interval, Func<ChatEvent> heartbeat, Action<EventFeed> forget)
    {
        Conversation = conversation;
        _forget = forget;
        _heart = time.CreateTimer(_ => Send(heartbeat()), null, interval, interval);
    }

    public Conversation Conversation { get; }

    public ChannelReader<ChatEvent> Waiting => _waiting.Reader;

    public bool IsDropped { get; private set; }

    public void Send(ChatEvent news) => _waiting.Writer.TryWrite(news);

    public void End() => _waiting.Writer.TryComplete();

    /// <summary>Drops the connection instead of ending the response.</summary>
    public void Drop()
    {
        IsDropped = true;
        End();
    }

    public void Dispose()
    {
        _heart.Dispose();
        _forget(this);
        End();
    }
}
