using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>One reading of a conversation's messages: what differs from what is remembered of them.</summary>
internal sealed class ConversationRead
{
    private readonly string _id;
    private readonly FeedRun _run;
    private readonly FeedPosition _position;
    private readonly FeedMessages _known;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<KnowrithmChange> _missed = [];
    private readonly DateTimeOffset? _since;
    private readonly bool _isNew;
    private readonly bool _isBack;
    private ChangeState _state;
    private bool _isPending;
    private bool _isWhole = true;

    public ConversationRead(string id, bool isNew, ChangeState state, FeedPosition position, FeedRun run)
    {
        (_id, _state, _position, _run, _known, _isBack) = (id, state, position, run, run.ReadMessages(state), state.IsGone);
        _isNew = isNew || _known.IsRead;
        _since = position.MessagesAt > position.BaselineAt ? position.MessagesAt : position.BaselineAt ?? position.StartedAt;
        _known.Conversation = id;
    }

    public List<KnowrithmChange> Changes { get; private set; } = [];

    public bool HasSeen(Message message) => _seen.Contains(message.Id);

    public void Take(Message message)
    {
        if (message.Id.Length == 0 || !_seen.Add(message.Id)) return;
        if (IsFresh(message) && _known.Find(message.Id) is null)
        {
            _isPending = true;
            return;
        }
        message.ConversationId ??= _id;
        var old = _known.Find(message.Id);
        var hash = FeedMessage.HashOf(message);
        var activity = _run.Options.IncludeActivity ? FeedMessage.ActivityOf(message) : old?.Activity ?? 0;
        _known.Set(new(message.Id, hash, FeedMessageMark.Present, activity));
        var distinct = $"{_state.Key}\n{message.Id}\n{_state.Version}\n{hash}\n{activity}";
        if (old is null)
        {
            if (!_isNew && !(message.CreatedAt > _since)) return;
            var type = message.Role == MessageRole.User ? WebhookEventType.MessageReceived : WebhookEventType.MessageSent;
            var change = _run.Change(type, message, message.CreatedAt, distinct);
            Changes.Add(change);
            if (_run.ExpectsWebhooks && _position.BaselineAt is not null) _missed.Add(change);
        }
        else if (old.Mark == FeedMessageMark.Gone) Changes.Add(_run.Change(WebhookEventType.MessageRestored, message, null, distinct));
        else if (old.Hash != hash || (old.Activity != 0 && old.Activity != activity))
            Changes.Add(_run.Change(WebhookEventType.MessageUpdated, message, null, distinct));
    }

    /// <summary>The rest could not be read.</summary>
    public void Interrupt() => (_isWhole, _isPending) = (false, true);

    /// <summary>What is remembered, and was not there.</summary>
    public List<FeedMessage> Absent() =>
        _isWhole ? [.. _known.All.Where(one => one.Mark != FeedMessageMark.Gone && !_seen.Contains(one.Id))] : [];

    /// <summary>Absent for the first time, it is suspected; for the second, it is gone.</summary>
    public void Miss(FeedMessage message)
    {
        var isGone = message.Mark == FeedMessageMark.Missing;
        _known.Set(message with { Mark = isGone ? FeedMessageMark.Gone : FeedMessageMark.Missing });
        if (!isGone)
        {
            _isPending = true;
            return;
        }
        Changes.Add(_run.Change(WebhookEventType.MessageDeleted, new Message { Id = message.Id, ConversationId = _id }, null,
            $"{_state.Key}\n{message.Id}\n{_state.Version}", DeletionEvidence.AbsentTwice));
    }

    public ChangeStateWrite Write() => new(MessagePass.List, _run.Write(_state with { IsGone = false }, _known));

    public void Committed()
    {
        _state = _state with { Version = _state.Version + 1, IsGone = false };
        (Changes, _known.IsChanged) = ([], false);
    }

    public void End(MessagesFound found)
    {
        if (_isWhole) _known.IsRead = true;
        lock (found)
        {
            if (_isPending) found.Pending.Add(_id);
            if (_known.IsChanged || (_isBack && _isWhole && _state.IsGone)) found.States.Add(Write());
            found.Changes.AddRange(Changes);
            found.Missed.AddRange(_missed);
        }
    }

    private bool IsFresh(Message message) =>
        _run.ExpectsWebhooks && message.CreatedAt is { } at && (_run.Now - at).Duration() < _run.Options.WebhookGrace;
}
