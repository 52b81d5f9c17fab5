using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Knowrithm.Client.Events.Tests;

/// <summary>No SQL Server runs here: its schema and statements are generated, approved as text, and reviewed by people.</summary>
public sealed class SqlServerTests
{
    private static readonly EventOwner Owner = new("app", "account");

    private static readonly ClaimedEvent Claim =
        new() { Id = "id", Lease = "lease", Handler = "a", Owner = Owner, Event = new() { Key = "key", Type = "lead.created", Subject = "subject" } };

    private static readonly ClaimedEvent Other =
        new() { Id = "other-id", Lease = "lease", Handler = "a", Owner = Owner, Event = new() { Key = "key", Type = "lead.created", Subject = "subject" } };

    [Fact]
    public void The_schema_is_the_approved_one()
    {
        using var context = Context();

        Check("schema", context.Database.GenerateCreateScript());
    }

    [Fact]
    public async Task The_statements_are_the_approved_ones()
    {
        await using var context = Context();
        var names = SqlNames.Of(context);
        var connection = new RecordingConnection();
        var db = new SqlScope(new(connection, null, null), names, new SqlText(names.Dialect.Clock!), 1_700_000_000_000, 1_700_000_000_000);
        var token = TestContext.Current.CancellationToken;
        var text = new List<string>();

        await RecordAsync("clock", () => db.Session.NumberAsync($"SELECT {db.Clock}", token));
        await RecordAsync("append", () => AppendSql.AppendAsync(db, Owner, [Event("key", "subject")], token));
        connection.HasRows = false;
        await RecordAsync("a handler's first registration",
            () => HandlerSql.RegisterAsync(db, Owner, new() { Name = "new", EventTypes = ["lead.created"] }, true, token));
        connection.HasRows = true;
        await RecordAsync("register", async () =>
        {
            await HandlerSql.ChangeAsync(db, token);
            await HandlerSql.RegisterAsync(db, Owner, new() { Name = "new", EventTypes = ["lead.created"], RenamedFrom = "old" }, true, token);
        });
        await RecordAsync("claim", async () =>
        {
            await ClaimSql.RebaseAsync(db, Owner, token);
            var request = new ClaimRequest { Owner = Owner, Handlers = ["a", "b"], Unordered = ["b"], Lease = TimeSpan.FromMinutes(1), Count = 8 };
            await ClaimSql.ClaimAsync(db, request, await ClaimSql.FindAsync(db, request, token), token);
        });
        await RecordAsync("renew", () => EndSql.RenewAsync(db, Claim, TimeSpan.FromMinutes(1), token));
        await RecordAsync("end", () => OrderSql.EndAsync(db, [Claim, Other], WorkEntity.Done, null, token));
        await RecordAsync("release all", () => OrderSql.ReleaseAllAsync(db, Owner, token));
        await RecordAsync("hold", () => OrderSql.HoldAsync(db, Owner, token));
        await RecordAsync("retry", () => EndSql.RetryAsync(db, Claim, TimeSpan.Zero, new("type", "text"), true, token));
        await RecordAsync("pause", () => PauseSql.PauseAsync(db, Owner, "a", "why", TimeSpan.FromMinutes(5), token));
        await RecordAsync("probe succeeded", () => PauseSql.ProbeSucceededAsync(db, Owner, "a", token));
        await RecordAsync("resume", () => PauseSql.ResumeAsync(db, Owner, "a", token));
        await RecordAsync("retire", () => PauseSql.RetireAsync(db, Owner, "a", token));
        await RecordAsync("dead letters", () => DeadLetterSql.ListAsync(db, Owner, new() { Ids = ["1", "2"] }, null, 10, token));
        await RecordAsync("count dead letters", () => DeadLetterSql.CountAsync(db, Owner, token));
        await RecordAsync("events", () => EventSql.ListAsync(db, Owner, new() { Subject = "subject" }, new() { Key = "key", Type = "type" }, 10, token));
        await RecordAsync("due events", () => EventSql.ListDueAsync(db, Owner, "a", 10, token));
        await RecordAsync("requeue", () => DeadLetterSql.RequeueAsync(db, Owner, new() { Handler = "a" }, token));
        await RecordAsync("delete", () => DeadLetterSql.DeleteAsync(db, Owner, new(), token));
        await RecordAsync("replay", () => HandlerSql.FillAsync(db, Owner, "a", HandlerSql.Received(db, 0, long.MaxValue), true, token));
        await RecordAsync("clean dead letters", () => RetentionSql.CleanDeadLettersAsync(db, Owner, default, token));
        await RecordAsync("clean events", () => RetentionSql.CleanEventsAsync(db, Owner, default, (1, "id"), token));
        await RecordAsync("clean subjects", () => RetentionSql.CleanSubjectsAsync(db, Owner, default, "subject", token));
        await RecordAsync("erase", () => RetentionSql.EraseAsync(db, Owner, "subject", token));
        await RecordAsync("check", () => StatusSql.CheckAsync(db, Owner, token));
        await RecordAsync("checkpoint", () => ChangeFeedSql.ReadAsync(db, Owner, "leads", token));
        await RecordAsync("take a lease", () => ChangeFeedSql.LeaseAsync(db, Owner, "leads", "me", TimeSpan.FromMinutes(1), token));
        connection.HasRows = false;
        await RecordAsync("take a lease that nobody had", () => ChangeFeedSql.LeaseAsync(db, Owner, "leads", "me", TimeSpan.FromMinutes(1), token));
        await RecordAsync("give back a lease that another has", () => ChangeFeedSql.LeaseAsync(db, Owner, "leads", "me", TimeSpan.Zero, token));
        await RecordAsync("a first checkpoint", () => ChangeFeedSql.MoveAsync(db, Owner, new("leads", 0, "{}"), token));
        await RecordAsync("append events of new subjects", () => AppendSql.AppendAsync(db, Owner, [Event("key", "one"), Event("key2", "two")], token));
        connection.HasRows = true;
        await RecordAsync("find states", () => ChangeSql.FindAsync(db, Owner, "leads", ["a", "b"], token));
        await RecordAsync("list states", () => ChangeSql.ListAsync(db, Owner, "leads", 2, null, 100, token));
        await RecordAsync("count states", () => ChangeSql.CountAsync(db, Owner, "leads", 2, token));
        // "a" is what is found, in the first version.
        await RecordAsync("commit changes", async () => Assert.True((await ChangeCommitSql.CommitAsync(db, Owner, new()
        {
            List = "leads",
            Checkpoint = new("leads", 1, "{}"),
            Pass = 2,
            States = [new("leads", new() { Key = "a", Version = 1 }), new("leads", new() { Key = "b" }), new("leads", new() { Key = "c" })],
            Seen = ["d", "e"],
            Changes = [.. new[] { Event("1", "a"), Event("2", "a"), Event("3", "b") }.Select(static one => new KnowrithmChange
            {
                Event = new Webhooks.LeadCreated(), Stored = one,
            })],
        }, token)).IsCommitted));

        Check("statements", string.Join("\n", text));

        async Task RecordAsync(string what, Func<Task> act)
        {
            connection.Statements.Clear();
            await act();
            text.Add($"-- {what}");
            text.AddRange(connection.Statements.Select(static one => one + ";"));
        }
    }

    private static StoredEvent Event(string key, string subject) => new() { Key = key, Type = "lead.created", Subject = subject };

    private static SchemaContext Context() => new(new DbContextOptionsBuilder<SchemaContext>().UseSqlServer("Server=nowhere").Options);

    private static void Check(string name, string actual, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, $"{name}.approved.sql");
        actual = string.Join('\n', actual.ReplaceLineEndings("\n").Split('\n').Where(static line => line != "GO").Select(static line => line.TrimEnd()))
            .Trim() + "\n";
        if (Environment.GetEnvironmentVariable("KNOWRITHM_ACCEPT_API") == "1") File.WriteAllText(file, actual);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", actual);
    }

    private sealed class SchemaContext(DbContextOptions<SchemaContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddKnowrithmEvents("events");
    }
}
