namespace Knowrithm.Client.Events;

internal sealed partial class EfEventStore<TContext>
{
    public async ValueTask<bool> LeaseAsync(EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => ChangeFeedSql.LeaseAsync(db, owner, name, holder, duration, cancellationToken), cancellationToken);

    public async ValueTask<ChangeCheckpoint> ReadCheckpointAsync(EventOwner owner, string name, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => ChangeFeedSql.ReadAsync(db, owner, name, cancellationToken), cancellationToken);

    public async ValueTask<IReadOnlyList<ChangeState>> FindStatesAsync(
        EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        keys.Count == 0 ? [] : await database.ReadAsync(db => ChangeSql.FindAsync(db, owner, list, keys, cancellationToken), cancellationToken);

    public async ValueTask<IReadOnlyList<ChangeState>> ListStatesAsync(
        EventOwner owner, string list, long pass, string? after, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => ChangeSql.ListAsync(db, owner, list, pass, after, count, cancellationToken), cancellationToken);

    public async ValueTask<ChangeCounts> CountStatesAsync(EventOwner owner, string list, long pass, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => ChangeSql.CountAsync(db, owner, list, pass, cancellationToken), cancellationToken);

    public async ValueTask<ChangeCommitResult> CommitChangesAsync(EventOwner owner, ChangeCommit commit, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            db => ChangeCommitSql.CommitAsync(db, owner, commit, cancellationToken), cancellationToken,
            isKept: result => result.IsCommitted && (result.Appended > 0 || !commit.IsOnlyItsChanges));
}
