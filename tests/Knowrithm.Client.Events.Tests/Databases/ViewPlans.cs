using System.Data.Common;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What the dashboard asks a database, each over many rows.</summary>
internal static class ViewPlans
{
    private static readonly EventOwner Owner = new("app", "account");
    private static readonly DeadLetterFilter Group = new() { Handler = "a", ErrorType = "type", Before = DateTimeOffset.UnixEpoch.AddDays(1) };
    private static readonly EventFilter Time = new() { From = DateTimeOffset.UnixEpoch.AddHours(-1), Before = DateTimeOffset.UnixEpoch.AddHours(1) };
    private static readonly DeadLetter Last = new() { Id = "id", Handler = "a", At = DateTimeOffset.UnixEpoch, Event = new() { Key = "key", Type = "type" } };
    private static readonly StoredEvent LastEvent = new() { Key = "key", Type = "type", ReceivedAt = DateTimeOffset.UnixEpoch };

    public static readonly Dictionary<string, Func<SqlScope, CancellationToken, Task>> All = new()
    {
        ["status"] = static (db, token) => StatusSql.CheckAsync(db, Owner, token),
        ["groups of dead letters"] = static (db, token) => DeadLetterSql.CountAsync(db, Owner, token),
        ["first page of a group"] = static (db, token) => DeadLetterSql.ListAsync(db, Owner, Group, null, 50, token),
        ["next page of a group"] = static (db, token) => DeadLetterSql.ListAsync(db, Owner, Group, Last, 50, token),
        ["page of a group and a time"] = static (db, token) => DeadLetterSql.ListAsync(db, Owner, Group with { From = Time.From }, null, 50, token),
        ["step of a set that is retried"] = static (db, token) => DeadLetterSql.RequeueAsync(db, Owner, Group with { Ids = ["1", "2"] }, token),
        ["step of a set that is deleted"] = static (db, token) => DeadLetterSql.DeleteAsync(db, Owner, Group with { Ids = ["1", "2"] }, token),
        ["newest events"] = static (db, token) => EventSql.ListAsync(db, Owner, new(), null, 50, token),
        ["next page of events"] = static (db, token) => EventSql.ListAsync(db, Owner, new(), LastEvent, 50, token),
        ["newest events of a time"] = static (db, token) => EventSql.ListAsync(db, Owner, Time, null, 50, token),
        ["next page of events of a time"] = static (db, token) => EventSql.ListAsync(db, Owner, Time, LastEvent, 50, token),
        ["event by its key"] = static (db, token) => EventSql.ListAsync(db, Owner, new() { Key = "key" }, null, 1, token),
        ["events of a subject"] = static (db, token) => EventSql.ListAsync(db, Owner, new() { Subject = "subject" }, null, 50, token),
        ["next page of a subject"] = static (db, token) => EventSql.ListAsync(db, Owner, new() { Subject = "subject" }, LastEvent, 50, token),
        ["events of a subject and a time"] = static (db, token) => EventSql.ListAsync(db, Owner, Time with { Subject = "subject" }, LastEvent, 50, token),
        ["event that is replayed"] = static (db, token) => HandlerSql.FillAsync(db, Owner, "a", $"{db.E["Key"]} = {"key"}", true, token),
        ["events that are due"] = static (db, token) => EventSql.ListDueAsync(db, Owner, "a", 50, token),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static SqlScope Scope(DbConnection connection, SqlNames names) => new(new(connection, null, null), names, 1000L, 1000, 1000);

    // So that statements that follow from the result of others run as well.
    public static async Task FillAsync(SqlScope db, CancellationToken token)
    {
        await HandlerSql.RegisterAsync(db, Owner, new() { Name = "a", EventTypes = [HandlerSubscription.Any] }, true, token);
        await AppendSql.AppendAsync(db, Owner, [new() { Key = "key", Type = "type", Subject = "subject" }, new() { Key = "other", Type = "type" }], token);
    }
}
