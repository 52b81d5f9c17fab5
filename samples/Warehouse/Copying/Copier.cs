using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>
/// Brings the copy up to date. The API has no change filter, so a pass walks the whole lists, but writes only what differs, and fetches messages only
/// of conversations that differ or were updated since shortly before the last pass. Whenever it stops, for whatever reason, the next run goes on
/// where it stopped.
/// </summary>
internal sealed class Copier(IKnowrithmClient client, WarehouseFile file, CopyOptions options) : IDisposable
{
    private readonly MessageStore _messages = new(file, new(client.Conversations, options), options.TimeProvider);
    private SyncState _state = SyncState.Load(file);
    private Written _written = Written.Nothing;

    /// <summary>Told after each step.</summary>
    public Action<CopyProgress>? Progress { get; set; }

    /// <summary>Finishes the pass that was interrupted, or does a new one.</summary>
    /// <returns>What this run wrote.</returns>
    /// <exception cref="InvalidOperationException">The file is another account's copy, or a list has no order to rely on.</exception>
    public async Task<Written> RunPassAsync(CancellationToken cancellationToken = default)
    {
        _written = Written.Nothing;
        Owner.Check(file, (await client.Companies.GetCompanyAsync(cancellationToken)).Id);
        _state = SyncState.Load(file);
        if (_state.Stage == Stage.Idle) Begin();
        while (_state.Stage != Stage.Idle) await RunStageAsync(cancellationToken);
        return _written;
    }

    public void Dispose() => _messages.Dispose();

    private Task RunStageAsync(CancellationToken cancellationToken) => _state.Stage switch
    {
        Stage.Agents => ListAsync(Tables.Agents, (page, size, token) => client.Agents.ListAgentsAsync(page, size, cancellationToken: token), cancellationToken),
        Stage.Leads => ListAsync(Tables.Leads, (page, size, token) => client.Leads.ListCompanyLeadsAsync(page, size, cancellationToken: token),
            cancellationToken),
        Stage.Conversations => new ConversationStage(client.Conversations, file, _messages, options).RunAsync(_state, Saved, cancellationToken),
        Stage.DeletedConversations => new DeletedStage(client, file, _messages, options).ConversationsAsync(_state, Saved, cancellationToken),
        Stage.DeletedMessages => new DeletedStage(client, file, _messages, options).MessagesAsync(_state, Saved, cancellationToken),
        Stage.MissingAgents => MissingAsync("agents", (id, token) => client.Agents.GetAgentAsync(id, token), cancellationToken),
        Stage.MissingLeads => MissingAsync("leads", (id, token) => client.Leads.GetLeadAsync(id, token), cancellationToken),
        // There is no route for one conversation; its messages tell whether it is there.
        Stage.MissingConversations =>
            MissingAsync("conversations", (id, token) => client.Conversations.ListConversationMessagesAsync(id, 1, 1, token), cancellationToken),
        _ => throw new InvalidOperationException($"There is no stage {_state.Stage}."),
    };

    private Task ListAsync<T>(Table<T> table, Func<int, int, CancellationToken, Task<Page<T>>> list, CancellationToken cancellationToken) =>
        new ListStage<T>(table, list, file, options).RunAsync(_state, Saved, cancellationToken);

    private Task MissingAsync(string table, Func<string, CancellationToken, Task> ask, CancellationToken cancellationToken) =>
        new MissingStage(table, ask, file, options).RunAsync(_state, Saved, cancellationToken);

    private void Begin()
    {
        var state = _state with { Pass = _state.Pass + 1, Stage = Stage.Agents, Covered = 0, StartedAt = options.TimeProvider.GetUtcNow() };
        file.Commit("begin", () =>
        {
            Seen.Clear(file);
            state.Save(file);
        });
        _state = state;
    }

    private void Saved(SyncState state, Written written, long? total)
    {
        _state = state;
        _written = new(_written.Leads + written.Leads, _written.Conversations + written.Conversations, _written.Messages + written.Messages,
            _written.Deleted + written.Deleted);
        Progress?.Invoke(new(state.Stage, state.Covered, total, _written));
    }
}
