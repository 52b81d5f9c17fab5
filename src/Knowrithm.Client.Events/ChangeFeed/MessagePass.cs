using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>Compares the messages of conversations with what is remembered of them.</summary>
internal sealed class MessagePass(IConversationsApi conversations, IMessagesApi deleted, FeedRun run)
{
    /// <summary>The name of their states in the store.</summary>
    public const string List = "messages";

    // So many changes of one conversation are committed before the rest of it is read: a long conversation is never in memory whole.
    private int MostChanges => run.CommitsEach ? 1 : 500;

    /// <returns>What is to be committed; null when a state was changed since it was read.</returns>
    public async Task<MessagesFound?> ReadAsync(
        ListCheckpoint at, IReadOnlyList<(string Id, bool IsNew)> ids, FeedPosition position, CancellationToken token)
    {
        var found = new MessagesFound();
        var states = await FindAsync(ids.Select(static one => KeyOf(one.Id)), token);
        var isRefused = false;
        await Parallel.ForEachAsync(
            ids, new ParallelOptions { MaxDegreeOfParallelism = run.Options.Concurrency, CancellationToken = token }, async (one, cancel) =>
            {
                var state = states.GetValueOrDefault(KeyOf(one.Id)) ?? new() { Key = KeyOf(one.Id) };
                if (!await ReadAsync(at, one.Id, one.IsNew, state, found, position, cancel)) Volatile.Write(ref isRefused, true);
            });
        return isRefused ? null : found;
    }

    /// <summary>The states of conversations that are new: whatever message of them is found, is new.</summary>
    public async Task<List<ChangeStateWrite>> BeginAsync(IReadOnlyList<string> ids, CancellationToken token)
    {
        var states = await FindAsync(ids.Select(KeyOf), token);
        var writes = new List<ChangeStateWrite>();
        foreach (var id in ids)
        {
            var state = states.GetValueOrDefault(KeyOf(id)) ?? new() { Key = KeyOf(id) };
            var known = run.ReadMessages(state);
            if (known.IsRead || IsErased(state)) continue;
            (known.Conversation, known.IsRead) = (id, true);
            writes.Add(new(List, run.Write(state, known)));
        }
        return writes;
    }

    /// <summary>What becomes of the messages of conversations that are gone. They have events of their own only where conversations have none.</summary>
    public async Task<(List<ChangeStateWrite> States, List<KnowrithmChange> Changes)> GoneAsync(IReadOnlyList<string> keys, CancellationToken token)
    {
        var (writes, changes) = (new List<ChangeStateWrite>(), new List<KnowrithmChange>());
        foreach (var state in (await FindAsync(keys, token)).Values.Where(static state => !state.IsGone))
        {
            var known = run.ReadMessages(state);
            foreach (var message in known.All.Where(static one => one.Mark != FeedMessageMark.Gone).ToList())
            {
                known.Set(message with { Mark = FeedMessageMark.Gone });
                if ((run.Lists & ChangeFeedLists.Conversations) == 0) changes.Add(Gone(known.Conversation, message.Id, state, DeletionEvidence.NotFound));
            }
            writes.Add(new(List, run.Write(state with { IsGone = true }, known)));
        }
        return (writes, changes);
    }

    public Task DeletedAsync(ListCheckpoint at, CancellationToken token) => new DeletedMessages(deleted, this, run).RunAsync(at, token);

    /// <returns>False when a state was changed since it was read.</returns>
    public async Task<bool> ReadAsync(
        ListCheckpoint at, string id, bool isNew, ChangeState state, MessagesFound found, FeedPosition position, CancellationToken token)
    {
        if (IsErased(state)) return true;
        var one = new ConversationRead(id, isNew || state.IsGone, state, position, run);
        var walk = new WindowWalk<Message>(
            (page, size, c) => run.CallAsync(cancel => conversations.ListConversationMessagesAsync(id, page, size, cancel), c),
            (message, _) => ValueTask.FromResult(one.HasSeen(message)), static message => message.Id, run.Options.PageSize);
        try
        {
            while (await walk.NextAsync(token) is { } page)
                foreach (var message in page)
                {
                    one.Take(message);
                    if (one.Changes.Count >= MostChanges && !await CommitAsync(at, one, token)) return false;
                }
        }
        catch (KnowrithmApiException e) when (FeedRun.IsRefusal(e))
        {
            // Deleted since the list was read, or not for this key: the next pass tries again.
            EventsLog.FeedRefused(run.Logger, e, "the messages of a conversation");
            one.Interrupt();
        }
        foreach (var message in one.Absent())
        {
            one.Miss(message);
            if (one.Changes.Count >= MostChanges && !await CommitAsync(at, one, token)) return false;
        }
        one.End(found);
        return true;
    }

    public KnowrithmChange Gone(string conversation, string id, ChangeState state, DeletionEvidence evidence) => run.Change(
        WebhookEventType.MessageDeleted, new Message { Id = id, ConversationId = conversation }, null, $"{state.Key}\n{id}\n{state.Version}", evidence);

    private static string KeyOf(string conversation) => EventKey.Subject(EventSubject.Conversation(conversation));

    private static bool IsErased(ChangeState state) => state is { IsGone: true, Data.IsEmpty: true };

    private Task<Dictionary<string, ChangeState>> FindAsync(IEnumerable<string> keys, CancellationToken token) =>
        run.FindAsync(List, [.. keys.Distinct(StringComparer.Ordinal)], token);

    private static async Task<bool> CommitAsync(ListCheckpoint at, ConversationRead one, CancellationToken token)
    {
        if (!await at.CommitAsync(at.Position, [one.Write()], [], [.. one.Changes], token)) return false;
        one.Committed();
        return true;
    }
}
