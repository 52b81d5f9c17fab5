using System.Net;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Steps by chance: the world changes, webhooks come or do not, passes run and are killed.</summary>
internal sealed class FeedSteps : IAsyncDisposable
{
    private static readonly string[] Lists = ["agents", "leads", "documents", "conversations"];
    private static readonly string[] LeadStatuses = ["new", "contacted", "lost"];

    private readonly Random _random;
    private readonly FeedBench _bench;
    private readonly FeedCopy _copy = new();
    private readonly List<WebhookDelivery> _deliveries = [];
    private readonly Dictionary<string, DateTimeOffset> _deletedAt = [];
    private readonly Dictionary<string, DateTimeOffset> _restoredAt = [];
    private readonly List<string> _log = [];
    private DateTimeOffset? _passBegan;
    private int _handled;

    public FeedSteps(int seed)
    {
        _random = new(seed);
        var quirks = new ListQuirks
        {
            Order = (ListOrderKind)_random.Next(3),
            MostPerPage = _random.Next(3) switch { 0 => 100, 1 => 20, _ => 3 },
            HasTotals = Chance(2),
            HasNext = Chance(2),
            HasPerPage = Chance(2),
            HasUpdatedAt = !Chance(5),
            HasDeletedLists = Chance(2),
            HiddenStatuses = Chance(2) ? ["lost"] : [],
            StaleFor = Chance(3) ? TimeSpan.FromMinutes(10) : TimeSpan.Zero,
        };
        var size = _random.Next(1, 8);
        _bench = new(options => (options.StartFrom, options.MaxVanishedShare, options.PageSize, options.FullInterval) =
            (ChangeFeedStart.Beginning, 1, size, TimeSpan.FromHours(1)), hasWebhooks: Chance(2), quirks: quirks, waits: true);
        _bench.World.Skew = TimeSpan.FromSeconds(_random.Next(-300, 300));
        _log.Add(quirks.ToString());
    }

    public string Log => string.Join('\n', _log);

    private ListWorld World => _bench.World;

    public async Task NextAsync()
    {
        switch (_random.Next(10))
        {
            case < 6:
                Change();
                break;
            case 6:
                await DeliverAsync();
                break;
            case 7:
                _bench.Time.Advance(TimeSpan.FromSeconds(_random.Next(1, 600)));
                break;
            default:
                await PassAsync();
                break;
        }
    }

    /// <summary>Nothing more happens, and passes run until they find nothing.</summary>
    public async Task EndAsync()
    {
        _deliveries.Clear();
        _bench.Server.Quirks = _bench.Server.Quirks with { StaleFor = TimeSpan.Zero };
        for (var (quiet, i) = (0, 0); quiet < 2; i++)
        {
            var before = _bench.Store.Events.Count;
            _bench.Time.Advance(TimeSpan.FromHours(7));
            _passBegan ??= _bench.Time.GetUtcNow();
            await _bench.PassAsync(TimeSpan.Zero);
            Handle();
            _passBegan = null;
            quiet = _bench.Store.Events.Count == before ? quiet + 1 : 0;
            Assert.True(i < 12, "The passes find changes for ever.");
        }
        var (expected, actual) = (World.Lines(), _copy.Lines());
        if (expected.SequenceEqual(actual)) return;
        string[] wrong = [.. expected.Except(actual).Concat(actual.Except(expected)).Select(static line => line.Split(':')[0].Split('/')[^1]).Distinct()];
        var told = _bench.Store.Events.Where(one => wrong.Contains(FeedBench.Text(one).Split(' ')[1]))
            .Select(static one => $"{one.Timestamp:HH:mm:ss} {one.Event} {one.Data}");
        Assert.Fail($"missing or old: {string.Join("; ", expected.Except(actual))}\ntoo much: {string.Join("; ", actual.Except(expected))}\n"
            + $"told: {string.Join('\n', told)}\n{Log}");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private bool Chance(int of) => _random.Next(of) == 0;

    private void Change()
    {
        var list = Chance(3) ? "messages" : Lists[_random.Next(Lists.Length)];
        var items = World[list];
        var item = items.Count == 0 || Chance(3) ? null : items[_random.Next(items.Count)];
        if (item is null) Create(list);
        else if (item.IsDeleted)
        {
            if (item.Parent is { } gone && World.Find("conversations", gone)!.IsDeleted) return;
            World.Restore(item);
            // Between two readings, nothing else would tell of it.
            if (item.Parent is { } parent) World.Update(World.Find("conversations", parent)!, World.Find("conversations", parent)!.Text);
            _restoredAt[item.Id] = _bench.Time.GetUtcNow();
            Done("restore", item, null);
        }
        else if (Chance(3)) Delete(item);
        else Update(item);
    }

    private void Create(string list)
    {
        var open = World["conversations"].Where(static one => !one.IsDeleted).ToList();
        if (list == "messages" && open.Count == 0) return;
        var item = World.Create(list, parent: list == "messages" ? open[_random.Next(open.Count)].Id : null,
            status: list == "leads" ? LeadStatuses[_random.Next(3)] : null);
        Done("create", item, list switch
        {
            "agents" => "agent.created",
            "leads" => "lead.created",
            "conversations" => "conversation.started",
            "messages" => item.Counter % 2 == 0 ? "message.received" : "message.sent",
            _ => "document.processed",
        });
    }

    private void Delete(ListItem item)
    {
        World.Delete(item);
        _restoredAt.Remove(item.Id);
        _deletedAt[item.Id] = _bench.Time.GetUtcNow();
        if (item.Kind == "conversations")
            foreach (var message in World["messages"].Where(one => one.Parent == item.Id)) _deletedAt[message.Id] = _bench.Time.GetUtcNow();
        Done("delete", item, null);
    }

    private void Update(ListItem item)
    {
        var isStatus = Chance(2) && item.Kind is not ("messages" or "agents");
        var status = item.Kind switch
        {
            "leads" => LeadStatuses[_random.Next(3)],
            "documents" => Chance(2) ? "processed" : "failed",
            _ => "ended",
        };
        World.Update(item, status: isStatus ? status : null);
        if (item.Parent is { } parent) World.Update(World.Find("conversations", parent)!, World.Find("conversations", parent)!.Text);
        Done("update", item, item.Kind switch
        {
            "agents" => "agent.updated",
            "leads" => isStatus ? "lead.status.updated" : "lead.updated",
            "conversations" when isStatus => "conversation.ended",
            "documents" when isStatus => "document.processed",
            _ => null,
        });
    }

    private void Done(string what, ListItem item, string? webhook)
    {
        _log.Add($"{_bench.Time.GetUtcNow():HH:mm:ss} {what} {item.Id} {item.Parent} {item.Text} {item.Status}");
        if (webhook is not null && !Chance(4)) _deliveries.Add(_bench.Webhook(webhook, item));
    }

    private async Task DeliverAsync()
    {
        for (var i = _random.Next(1, 5); i > 0 && _deliveries.Count > 0; i--)
        {
            var delivery = _deliveries[_random.Next(_deliveries.Count)];
            if (!Chance(5)) _deliveries.Remove(delivery);
            var before = _bench.Store.Events.Count;
            await _bench.ReceiveAsync(delivery);
            _log.Add($"deliver {KnowrithmEvent.Parse(delivery.Body.Span).Event} {string.Join(", ", _bench.Store.Events.Skip(before).Select(FeedBench.Text))}");
            Handle();
        }
    }

    private async Task PassAsync()
    {
        _bench.Time.Advance(_bench.Server.Quirks.StaleFor > TimeSpan.Zero || Chance(2) ? TimeSpan.FromMinutes(15) : TimeSpan.FromSeconds(_random.Next(1, 900)));
        _passBegan ??= _bench.Time.GetUtcNow();
        var (commit, request) = (Chance(3) ? _bench.Store.Commits + _random.Next(1, 30) : -1, Chance(3) ? _random.Next(1, 40) : -1);
        var count = 0;
        (_bench.Store.Before, _bench.Store.After) = (Kill, null);
        if (Chance(2)) (_bench.Store.Before, _bench.Store.After) = (null, Kill);
        _bench.Server.Fault = _ =>
        {
            if (++count == request) throw new InvalidOperationException("killed");
            return _random.Next(60) switch
            {
                0 => ListServer.Status(HttpStatusCode.InternalServerError),
                1 => ListServer.Status(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(2)),
                2 => throw new HttpRequestException("reset"),
                _ => null,
            };
        };
        _bench.Server.Then = _ =>
        {
            if (Chance(6)) Change();
        };
        var before = _bench.Store.Events.Count;
        var error = await Record.ExceptionAsync(() => _bench.PassAsync(TimeSpan.Zero));
        (_bench.Store.Before, _bench.Store.After, _bench.Server.Fault, _bench.Server.Then) = (null, null, null, null);
        _log.Add($"{_bench.Time.GetUtcNow():HH:mm:ss} pass {error?.Message} {string.Join(", ", _bench.Store.Events.Skip(before).Select(FeedBench.Text))}");
        Handle();
        if (error is null) _passBegan = null;
        else if (Chance(2)) await _bench.RestartAsync();

        void Kill(int number)
        {
            if (number == commit) throw new InvalidOperationException("killed");
        }
    }

    private void Handle()
    {
        foreach (var one in _bench.Store.Events.Skip(_handled))
        {
            _copy.Handle(one);
            if (!one.Event.Value.EndsWith(".deleted", StringComparison.Ordinal)) continue;
            var id = FeedBench.Text(one).Split(' ')[1];
            Assert.True(_deletedAt.TryGetValue(id, out var at), $"{one.Event} {id}, which was never deleted\n{Log}");
            var isBack = at < _passBegan && _restoredAt.TryGetValue(id, out var back) && back >= at && back < _passBegan;
            Assert.False(isBack, $"{one.Event} {id}, which was restored before the pass began\n{Log}");
        }
        _handled = _bench.Store.Events.Count;
    }
}
