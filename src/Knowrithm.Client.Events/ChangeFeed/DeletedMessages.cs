using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>Finds the messages that the server lists as deleted, and reads the conversations of those that it lists no longer.</summary>
internal sealed class DeletedMessages(IMessagesApi api, MessagePass messages, FeedRun run)
{
    private const int Batch = 1000;

    private bool _isWhole;

    public async Task RunAsync(ListCheckpoint at, CancellationToken token)
    {
        if (await run.TryCallAsync("deleted messages", c => api.ListDeletedMessagesAsync(c), token) is not { } page) return;
        var listed = page.Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        var signature = listed.Aggregate((long)listed.Count, static (sum, id) => sum ^ FeedHash.Of(Encoding.UTF8.GetBytes(id)));
        if (signature == at.Position.Deleted) return;
        var of = page.Where(static one => one.ConversationId is not null).ToLookup(static one => one.ConversationId!, static one => one.Id);
        // One that goes on after an interruption has compared its beginning with another list.
        _isWhole = at.Position.After is null;
        while (await run.ListAsync(MessagePass.List, long.MaxValue, at.Position.After, Batch, token) is { Count: > 0 } states)
        {
            foreach (var state in states) _isWhole &= await CompareAsync(at, state, listed, of, token);
            await at.MoveAsync(at.Position with { After = states[^1].Key }, token);
        }
        await at.MoveAsync(at.Position with { Deleted = _isWhole ? signature : 0, After = null }, token);
    }

    /// <returns>False when a webhook was in the way: the next pass compares again.</returns>
    private async Task<bool> CompareAsync(ListCheckpoint at, ChangeState state, HashSet<string> listed, ILookup<string, string> of, CancellationToken token)
    {
        if (state.Data.IsEmpty) return true;
        var known = run.ReadMessages(state);
        var isOneBack = known.All.Any(one => one.Mark == FeedMessageMark.Gone && !listed.Contains(one.Id));
        var changes = new List<KnowrithmChange>();
        foreach (var message in known.All.Where(one => one.Mark != FeedMessageMark.Gone && listed.Contains(one.Id)).ToList())
        {
            known.Set(message with { Mark = FeedMessageMark.Gone });
            changes.Add(messages.Gone(known.Conversation, message.Id, state, DeletionEvidence.DeletedList));
            if (!run.CommitsEach) continue;
            if (!await CommitAsync(at, state, known, changes, token)) return false;
            (state, changes) = (Committed(state, known), []);
        }
        // Those that were deleted before anybody told of them: when they are back, they are told.
        foreach (var id in of[known.Conversation].Where(id => known.Find(id) is null)) known.Set(new(id, 0, FeedMessageMark.Gone));
        if (changes.Count > 0 || known.IsChanged)
        {
            if (!await CommitAsync(at, state, known, changes, token)) return false;
            state = Committed(state, known);
        }
        if (!isOneBack) return true;
        var found = new MessagesFound();
        return await messages.ReadAsync(at, known.Conversation, false, state, found, at.Position, token)
            && (found.States.Count == 0 || await at.CommitAsync(at.Position, found.States, [], found.Changes, token));
    }

    private ChangeState Committed(ChangeState state, FeedMessages known) => run.Write(state with { Version = state.Version + 1 }, known);

    private Task<bool> CommitAsync(ListCheckpoint at, ChangeState state, FeedMessages known, List<KnowrithmChange> changes, CancellationToken token) =>
        at.CommitAsync(at.Position, [new(MessagePass.List, run.Write(state, known))], [], changes, token);
}
