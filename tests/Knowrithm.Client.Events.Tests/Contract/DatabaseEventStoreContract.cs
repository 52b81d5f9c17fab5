namespace Knowrithm.Client.Events.Tests;

/// <summary>What is done to the tables of a database behind the store's back.</summary>
public abstract class DatabaseEventStoreContract : DurableEventStoreContract
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As a process leaves it that ends just after a transactional handler's commit, or somebody who deletes a row by hand.</summary>
    [Fact]
    public async Task An_event_that_is_held_back_behind_none_is_due_again_within_a_minute()
    {
        await RegisterAsync("a");
        Assert.Empty(await ClaimAsync(["a"]));
        await AppendAsync("1", "lead");
        await AppendAsync("2", "lead");
        await ExecuteAsync($"DELETE FROM {Table("KnowrithmEventWork")} WHERE {Column("Application")} = '{Owner.Application}' AND {Column("Sequence")} = 1");
        Assert.Empty(await ClaimAsync(["a"], 10));

        Time.Advance(TimeSpan.FromMinutes(1));

        var claim = Assert.Single(await ClaimAsync(["a"], 10));
        Assert.Equal(Key("2"), claim.Event.Key);
        Assert.True(await Store.CompleteAsync(claim, Cancel));
    }

    [Fact]
    public async Task An_event_has_a_row_for_each_of_more_handlers_than_one_command_adds()
    {
        string[] names = [.. Enumerable.Range(0, 120).Select(static number => $"handler {number}")];
        await RegisterAsync(names);

        await AppendAsync("1", "lead");

        Assert.Equal(names.Order(), (await ClaimAsync(names, names.Length)).Select(static claim => claim.Handler).Order());
    }

    protected override Task TamperAsync(string what) => ExecuteAsync(Statement(what));

    protected override async Task AddFutureAsync()
    {
        foreach (var table in new[]
        {
            "KnowrithmEvents", "KnowrithmEventWork", "KnowrithmEventHandlers", "KnowrithmEventSubjects", "KnowrithmChangeStates", "KnowrithmChangeFeeds",
        })
        {
            await AddColumnAsync(Table(table), "future_text", "TEXT NULL");
            await AddColumnAsync(Table(table), "future_number", "BIGINT NOT NULL DEFAULT 7");
        }
    }

    protected abstract Task ExecuteAsync(string sql);

    protected abstract Task AddColumnAsync(string table, string column, string type);

    protected abstract string Table(string name);

    protected abstract string Column(string name);

    protected abstract string Bytes(string hex);

    private string Statement(string what)
    {
        var (work, events) = (Table("KnowrithmEventWork"), Table("KnowrithmEvents"));
        var mine = $"WHERE {Column("Application")} = '{Owner.Application}'";
        return what switch
        {
            NoSuchState => $"UPDATE {work} SET {Column("State")} = 7 {mine}",
            NoSuchSource => $"UPDATE {events} SET {Column("Source")} = 99 {mine}",
            NoSuchHandler => $"UPDATE {work} SET {Column("Handler")} = 'theirs' {mine}",
            EventGone => $"DELETE FROM {events} {mine}",
            BodyGone => $"UPDATE {events} SET {Column("Body")} = NULL {mine}",
            OtherBody => $"UPDATE {events} SET {Column("Body")} = {Bytes("07ff")} {mine}",
            _ => $"UPDATE {work} SET {Column("Id")} = 'theirs:{Guid.NewGuid().ToString("N")[..20]}' {mine}",
        };
    }
}
