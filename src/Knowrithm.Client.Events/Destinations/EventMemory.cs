using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>
/// A memory of small facts about the subjects of events, for example the id of a ticket. It lies in the store of the events, is encrypted as they are, and
/// ends with <see cref="IEventOperations.EraseSubjectAsync"/> of its subject. Without a durable store a restart empties it.
/// </summary>
public sealed class EventMemory
{
    private const string LeadFact = "lead";
    private const int Tries = 10;

    private readonly IChangeStore _store;
    private readonly BodyCodec _codec;
    private readonly EventPump _pump;
    private readonly TimeProvider _time;

    internal EventMemory(IChangeStore store, BodyCodec codec, EventPump pump, TimeProvider time) =>
        (_store, _codec, _pump, _time) = (store, codec, pump, time);

    /// <summary>Finds a fact; null when it is not known.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="name">The name of the fact, at most 40 characters.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<string?> FindAsync(EventSubject subject, string name, CancellationToken cancellationToken = default) =>
        await StateAsync(subject, name, cancellationToken) is { Version: > 0, Data.IsEmpty: false } state
            ? Encoding.UTF8.GetString(_codec.Decode(state.Data).Span) : null;

    /// <summary>Stores a fact in place of the one of that name.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="name">The name of the fact, at most 40 characters.</param>
    /// <param name="value">The fact.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask StoreAsync(EventSubject subject, string name, string value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        var data = _codec.Encode(Encoding.UTF8.GetBytes(value));
        for (var i = 1; ; i++)
        {
            var state = await StateAsync(subject, name, cancellationToken);
            // What was erased stays erased.
            if (state is { Version: > 0, Data.IsEmpty: true }) return;
            var commit = new ChangeCommit { List = ListOf(name), States = [new(ListOf(name), state with { Data = data })] };
            if ((await _store.CommitChangesAsync(_pump.Owner, commit, cancellationToken)).IsCommitted) return;
            if (i == Tries) throw new InvalidOperationException($"Others stored the fact '{name}' {Tries} times meanwhile.");
        }
    }

    /// <summary>
    /// Finds the lead of a conversation that ended: <c>conversation.ended</c> may not name it, <c>conversation.started</c> does. Requires
    /// <c>RememberLeads()</c>. Returns null when no lead took part.
    /// </summary>
    /// <param name="knowrithmEvent">The event.</param>
    /// <param name="context">The attempt.</param>
    /// <param name="patience">The time from the delivery for which a start that has not been handled is waited for.</param>
    /// <param name="isRequired">Whether the event is a dead letter when the start has not been handled by then; otherwise null is returned.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="RetryLaterException">Thrown when the start may still be delivered.</exception>
    /// <exception cref="DeadLetterException">Thrown when it was not delivered in time, and the lead is required.</exception>
    public async ValueTask<string?> FindLeadIdAsync(
        ConversationEvent knowrithmEvent, EventContext context, TimeSpan patience, bool isRequired, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(knowrithmEvent);
        ArgumentNullException.ThrowIfNull(context);
        if (knowrithmEvent.LeadId is { Length: > 0 } told) return told;
        if (await FindAsync(EventSubject.Conversation(knowrithmEvent.ConversationId), LeadFact, cancellationToken) is { } known)
            return known.Length > 0 ? known : null;
        if (_time.GetUtcNow() - context.ReceivedAt < patience) throw new RetryLaterException(
            patience / 6, "The lead of the conversation is not known yet: its conversation.started was not delivered.");
        return !isRequired ? null : throw new DeadLetterException(
            "The lead of the conversation is not known: its conversation.started was not delivered. Requeue the event when it is.");
    }

    internal ValueTask StoreLeadAsync(ConversationStarted started, CancellationToken cancellationToken) => started.ConversationId.Length == 0 ? default
        : StoreAsync(EventSubject.Conversation(started.ConversationId), LeadFact, started.LeadId ?? "", cancellationToken);

    private static string ListOf(string name) => $"memory/{name}";

    private async ValueTask<ChangeState> StateAsync(EventSubject subject, string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Length > 40) throw new ArgumentException("The name of a fact has at most 40 characters.", nameof(name));
        await _pump.EnsureReadyAsync(cancellationToken);
        var key = EventKey.Subject(subject);
        return await _store.FindStatesAsync(_pump.Owner, ListOf(name), [key], cancellationToken) is [var state] ? state : new() { Key = key };
    }
}
