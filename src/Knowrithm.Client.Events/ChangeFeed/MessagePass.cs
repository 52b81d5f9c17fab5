using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>Compares the messages of conversations with what is remembered of them.</summary>
internal sealed class MessagePass(IConversationsApi conversations, IMessagesApi? deleted, FeedRun run)
{
    private const string List = "messages";
    private const int Batch = 1000;

    // So many changes of one conversation are committed before the rest of it is read: a long conversation is never in memory whole.
    private int MostChanges => run.CommitsEach ? 1 : 500;

    /// <returns>What is to be committed; null when a state was changed since it was read.</returns>
    public async Task<MessagesFound?> ReadAsync(
        ListCheckpoint at, IReadOnlyList<(string Id, bool IsNew)> ids, FeedPosition position, CancellationToken token)
    {
        var found = new MessagesFound();
        var states = await run.FindAsync(List, [.. ids.Select(static one => KeyOf(one.Id)).Distinct()], token);
        var isRefused = false;
        await Parallel.ForEachAsync(
            ids, new ParallelOptions { MaxDegreeOfParallelism = run.Options.Concurrency, CancellationToken = token }, async (one, cancel) =>
            {
                var state = states.GetValueOrDefault(KeyOf(one.Id)) ?? new() { Key = KeyOf(one.Id) };
                if (!await OneAsync(at, one.Id, one.IsNew, state, found, position, cancel)) Volatile.Write(ref isRefused, true);
            });
        return isRefused ? null : found;
    }

    /// <summary>Finds the messages that the server lists as deleted, and reads the conversations of those that it lists no longer.</summary>
    public async Task DeletedAsync(ListCheckpoint at, CancellationToken token)
    {
        if (deleted is null || (run.Lists & ChangeFeedLists.Messages) == 0) return;
        var listed = (await run.CallAsync(c => deleted.ListDeletedMessagesAsync(c), token)).Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        var signature = listed.Aggregate((long)listed.Count, static (sum, id) => sum ^ FeedHash.Of(System.Text.Encoding.UTF8.GetBytes(id)));
        if (signature == at.Position.Deleted) return;
        // Interrupted, it begins again: the list may be another by then.
        for (string? after = null; await run.ListAsync(List, long.MaxValue, after, Batch, token) is { Count: > 0 } states; after = states[^1].Key)
            await ChunkAsync(at, states, listed, token);
        await at.MoveAsync(at.Position with { Deleted = signature, After = null }, token);
    }

    private static string KeyOf(string conversation) => EventKey.Subject(EventSubject.Conversation(conversation));

    private async Task ChunkAsync(ListCheckpoint at, IReadOnlyList<ChangeState> states, HashSet<string> listed, CancellationToken token)
    {
        foreach (var read in states)
        {
            var state = read;
            var known = run.ReadMessages(state);
            var isOneBack = known.All.Any(one => one.Mark == FeedMessageMark.Gone && !listed.Contains(one.Id));
            var changes = new List<KnowrithmChange>();
            foreach (var message in known.All.Where(one => one.Mark != FeedMessageMark.Gone && listed.Contains(one.Id)).ToList())
            {
                known.Set(message with { Mark = FeedMessageMark.Gone });
                changes.Add(Gone(known.Conversation, message.Id, state, DeletionEvidence.DeletedList));
            }
            if (changes.Count > 0)
            {
                state = run.Write(state, known);
                // What a webhook changes at this moment is found by the next pass: the signature differs until the end.
                if (!await at.CommitAsync(at.Position, [new(List, state)], [], changes, token)) continue;
                state = state with { Version = state.Version + 1 };
            }
            if (!isOneBack) continue;
            var found = new MessagesFound();
            if (await OneAsync(at, known.Conversation, false, state, found, at.Position, token) && found.States.Count > 0)
                await at.CommitAsync(at.Position, found.States, [], found.Changes, token);
        }
    }

    /// <returns>False when a state was changed since it was read.</returns>
    private async Task<bool> OneAsync(
        ListCheckpoint at, string id, bool isNew, ChangeState state, MessagesFound found, FeedPosition position, CancellationToken token)
    {
        // Erased.
        if (state is { IsGone: true, Data.IsEmpty: true }) return true;
        var known = run.ReadMessages(state);
        known.Conversation = id;
        var (seen, changes, isPending) = (new HashSet<string>(StringComparer.Ordinal), new List<KnowrithmChange>(), false);
        var walk = new WindowWalk<Message>(
            (page, size, c) => run.CallAsync(cancel => conversations.ListConversationMessagesAsync(id, page, size, cancel), c),
            (page, _) => ValueTask.FromResult(page.Any(message => seen.Contains(message.Id))), static message => message.Id, run.Options.PageSize);
        try
        {
            while (await walk.NextAsync(token) is { } page)
                foreach (var message in page.Where(message => message.Id.Length > 0 && seen.Add(message.Id)))
                {
                    if (IsFresh(message) && known.Find(message.Id) is null)
                    {
                        isPending = true;
                        continue;
                    }
                    if (Decide(message, id, isNew || known.IsRead || message.CreatedAt > (position.BaselineAt ?? position.StartedAt), known, state) is not { } change)
                        continue;
                    changes.Add(change);
                    if (changes.Count < MostChanges) continue;
                    if (!await at.CommitAsync(at.Position, [new(List, run.Write(state, known))], [], changes, token)) return false;
                    state = state with { Version = state.Version + 1 };
                    (changes, known.IsChanged) = ([], false);
                }
        }
        catch (KnowrithmNotFoundException)
        {
            // Deleted since the list was read: the next pass finds out.
            return true;
        }
        foreach (var message in known.All.Where(one => one.Mark != FeedMessageMark.Gone && !seen.Contains(one.Id)).ToList())
        {
            var isGone = message.Mark == FeedMessageMark.Missing;
            known.Set(message with { Mark = isGone ? FeedMessageMark.Gone : FeedMessageMark.Missing });
            if (isGone) changes.Add(Gone(id, message.Id, state, DeletionEvidence.AbsentTwice));
            else isPending = true;
        }
        known.IsRead = true;
        lock (found)
        {
            if (isPending) found.Pending.Add(id);
            if (known.IsChanged) found.States.Add(new(List, run.Write(state, known)));
            found.Changes.AddRange(changes);
        }
        return true;
    }

    private KnowrithmChange? Decide(Message message, string conversation, bool isNew, FeedMessages known, ChangeState state)
    {
        message.ConversationId ??= conversation;
        var old = known.Find(message.Id);
        var hash = FeedHash.Of(KnowrithmEvent.Write(WebhookEventType.MessageReceived, message, DateTimeOffset.UnixEpoch));
        known.Set(new(message.Id, hash, FeedMessageMark.Present));
        if ((run.Lists & ChangeFeedLists.Messages) == 0) return null;
        var distinct = $"{state.Key}\n{message.Id}\n{state.Version}\n{hash}";
        return old switch
        {
            null when isNew => run.Change(
                message.Role == MessageRole.User ? WebhookEventType.MessageReceived : WebhookEventType.MessageSent, message, message.CreatedAt, distinct),
            null => null,
            { Mark: FeedMessageMark.Gone } => run.Change(WebhookEventType.MessageRestored, message, null, distinct),
            // A webhook has brought it, as far as webhooks tell.
            { Hash: 0 } when message.UserFeedback is null => null,
            _ when old.Hash == hash => null,
            _ => run.Change(WebhookEventType.MessageUpdated, message, null, distinct),
        };
    }

    private KnowrithmChange Gone(string conversation, string id, ChangeState state, DeletionEvidence evidence) => run.Change(
        WebhookEventType.MessageDeleted, new Message { Id = id, ConversationId = conversation }, null, $"{state.Key}\n{id}\n{state.Version}", evidence);

    private bool IsFresh(Message message) => run.ExpectsWebhooks && message.CreatedAt > run.Now - run.Options.WebhookGrace;
}
