using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Events.Load;

/// <summary>What the index of dead letters by handler and type of error costs an event: in turns with it and without it, each in an empty database.</summary>
internal sealed class IndexRun(Func<int, Store> open, int events, int turns)
{
    private const int Warmup = 4;
    private static readonly EventOwner Owner = new("index", "");
    private static readonly string[] Names = ["append", "completion", "dead letter"];

    public async Task<string> RunAsync()
    {
        var all = new List<(bool HasIndex, Cost[] Costs)>();
        // The first ones are thrown away: they compile. Each comes first as often as the other.
        for (var turn = 0; turn < (turns * 2) + Warmup; turn++)
        {
            var hasIndex = turn % 4 is 0 or 3;
            var costs = await TurnAsync(open(turn), hasIndex);
            if (turn >= Warmup) all.Add((hasIndex, costs));
        }
        var lines = Names.SelectMany((name, i) => new[] { true, false }.Select(hasIndex =>
        {
            var own = all.Where(one => one.HasIndex == hasIndex).Select(one => one.Costs[i]).ToList();
            // The least: what others do on the machine only adds.
            var (processor, wall) = (own.Min(static one => one.Processor), own.Min(static one => one.Wall));
            var what = $"{open(0).Name}, {name}, {(hasIndex ? "with" : "without")}";
            return string.Create(CultureInfo.InvariantCulture, $"{what}: {processor:0.000} ms of a processor, {wall:0.000} ms");
        }));
        return string.Join('\n', lines);
    }

    private async Task<Cost[]> TurnAsync(Store address, bool hasIndex)
    {
        var services = new ServiceCollection();
        address.Use(services.AddKnowrithmEvents());
        await using var provider = services.BuildServiceProvider();
        var postmaster = 0;
        await using (var scope = provider.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<LedgerContext>();
            await context.Database.EnsureCreatedAsync();
            var index = context.Model.GetEntityTypes().SelectMany(static one => one.GetIndexes())
                .Single(static one => one.Properties.Any(static property => property.Name == "ErrorType")).GetDatabaseName();
            var drop = $"DROP INDEX \"{index}\"";
            if (!hasIndex) await context.Database.ExecuteSqlRawAsync(drop);
            if (address.Name == Store.Postgres)
                postmaster = ServerTime.Parent(await context.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync());
        }
        var store = provider.GetRequiredService<IEventStore>();
        await store.PrepareAsync(default);
        await store.RegisterAsync(Owner, [new() { Name = "crm", EventTypes = ["lead.created"] }], true, default);
        var appends = await MeasureAsync(Enumerable.Range(0, events).Select(Event), one => store.AppendAsync(Owner, one, default).AsTask());
        var claims = new List<ClaimedEvent>();
        var request = new ClaimRequest { Owner = Owner, Handlers = ["crm"], Count = 500, Lease = TimeSpan.FromHours(1) };
        for (IReadOnlyList<ClaimedEvent> more; (more = await store.ClaimAsync(request, default)).Count > 0;) claims.AddRange(more);
        var completions = await MeasureAsync(claims.Take(events / 2), claim => store.CompleteAsync(claim, default).AsTask());
        var error = new EventError("Acme.RefusedException", "what the other system responded");
        var dead = await MeasureAsync(claims.Skip(events / 2), claim => store.BuryAsync(claim, error, default).AsTask());
        return [appends, completions, dead];

        async Task<Cost> MeasureAsync<T>(IEnumerable<T> some, Func<T, Task> act)
        {
            var given = some.ToList();
            var (processor, started) = (ServerTime.Read(postmaster), Stopwatch.GetTimestamp());
            foreach (var one in given) await act(one);
            return new((ServerTime.Read(postmaster) - processor).TotalMilliseconds / given.Count,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds / given.Count);
        }
    }

    private static StoredEvent Event(int i) => new()
    {
        Key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{i}"))).ToLowerInvariant(),
        Type = "lead.created",
        Subject = EventSubject.Lead($"{i}").Hash,
        Body = new byte[500],
    };

    private readonly record struct Cost(double Processor, double Wall);
}
