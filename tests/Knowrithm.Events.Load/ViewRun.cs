using System.Diagnostics;
using System.Globalization;
using Knowrithm.Client.Events;
using Knowrithm.Client.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Events.Load;

/// <summary>How long the views of the dashboard take over many rows in SQLite, of which one in ten is a dead letter.</summary>
internal sealed class ViewRun(string connectionString, int events)
{
    private const int Times = 5;
    private static readonly EventOwner Owner = new("views", "");

    public async Task<string> RunAsync()
    {
        await using var services = new ServiceCollection().AddKnowrithmEvents().UseSqlite(connectionString).Services.BuildServiceProvider();
        var store = services.GetRequiredService<IEventStore>();
        await store.PrepareAsync(default);
        using (new ProgressLine($"filling {events.ToString("N0", CultureInfo.InvariantCulture)} events")) await FillAsync();
        var group = new DeadLetterFilter { Handler = "handler 1", ErrorType = "Acme.Error1" };
        var letters = await store.ListDeadLettersAsync(Owner, group, null, 50, default);
        var page = await store.ListEventsAsync(Owner, new(), null, 50, default);
        List<(string Name, Func<Task> Act)> views =
        [
            ("counts and ages of every handler", () => store.CheckAsync(Owner, default).AsTask()),
            ($"groups of {events / 10:N0} dead letters", () => store.CountDeadLettersAsync(Owner, default).AsTask()),
            ("first page of a group", () => store.ListDeadLettersAsync(Owner, group, null, 50, default).AsTask()),
            ("next page of a group", () => store.ListDeadLettersAsync(Owner, group, letters[^1], 50, default).AsTask()),
            ("newest events with their handlers", () => store.ListEventsAsync(Owner, new(), null, 50, default).AsTask()),
            ("next page of events", () => store.ListEventsAsync(Owner, new(), page[^1].Event, 50, default).AsTask()),
            ("an event by its key", () => store.ListEventsAsync(Owner, new() { Key = page[0].Event.Key }, null, 1, default).AsTask()),
            ("the events of a subject", () => store.ListEventsAsync(Owner, new() { Subject = page[0].Event.Subject }, null, 50, default).AsTask()),
            ("events that have been due the longest", () => store.ListDueAsync(Owner, "handler 1", 50, default).AsTask()),
            ("a step of 1,000 that are deleted", () => StepAsync(store, group)),
        ];
        var lines = new List<string> { "| View | Median of five, ms |", "|---|---|" };
        foreach (var (name, act) in views)
        {
            using var progress = new ProgressLine(name);
            var median = await MedianAsync(act);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median:0.#} |"));
        }
        return string.Join('\n', lines);
    }

    private static async Task StepAsync(IEventStore store, DeadLetterFilter group)
    {
        var page = await store.ListDeadLettersAsync(Owner, group, null, 1000, default);
        await store.DeleteDeadLettersAsync(Owner, group with { Ids = [.. page.Select(static letter => letter.Id)] }, default);
    }

    private static async Task<double> MedianAsync(Func<Task> act)
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times.Order().ElementAt(Times / 2);
    }

    private async Task FillAsync()
    {
        var since = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - (events * 10L);
        var numbers = $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {events})";
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = $"""
            INSERT INTO KnowrithmEvents (Id, Application, Account, Key, Type, IsUnknown, Subject, Sequence, Body, Source, RequestId, ReceivedAt)
            {numbers} SELECT printf('%032d', i), 'views', '', printf('%064x', i), 'lead.created', 0, printf('%064x', i % 50000), i, zeroblob(500), 0,
            'request', {since} + i * 10 FROM n;
            INSERT INTO KnowrithmEventWork (Id, EventId, Application, Account, Handler, Subject, Sequence, State, DueAt, WrittenAt, Attempts, ErrorType, Error,
            EndedAt)
            {numbers} SELECT printf('w%031d', i), printf('%032d', i), 'views', '', 'handler ' || (i / 10 % 5), printf('%064x', i % 50000), i,
            CASE WHEN i % 10 = 0 THEN 2 WHEN i % 1000 = 11 THEN 0 ELSE 1 END, {since} + i * 10, {since} + i * 10, 3,
            CASE WHEN i % 10 = 0 THEN 'Acme.Error' || (i / 50 % 4) END, CASE WHEN i % 10 = 0 THEN 'what the other system responded' END,
            CASE WHEN i % 1000 = 11 THEN NULL ELSE {since} + i * 10 END FROM n;
            """;
        await command.ExecuteNonQueryAsync();
    }
}
