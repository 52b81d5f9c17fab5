using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What a list server has.</summary>
internal sealed class ListWorld(FakeTimeProvider time)
{
    private static readonly string[] Kinds = ["agents", "leads", "documents", "conversations", "messages"];

    private readonly Dictionary<string, List<ListItem>> _items = Kinds.ToDictionary(static kind => kind, static _ => new List<ListItem>());
    private readonly Random _places = new(7);
    private int _count;

    public IReadOnlyList<ListItem> this[string kind] => _items[kind];

    /// <summary>The server's clock, beside the client's.</summary>
    public TimeSpan Skew { get; set; }

    private DateTimeOffset Now => time.GetUtcNow() + Skew;

    public ListItem? Find(string kind, string id) => _items[kind].Find(one => one.Id == id);

    public ListItem Create(string kind, string? text = null, string? parent = null, string? status = null)
    {
        // No two at one moment, as on a server.
        var item = new ListItem
        {
            Kind = kind,
            Id = $"{kind[..2]}{++_count}",
            Text = text ?? $"text {_count}",
            Parent = parent,
            Place = _places.Next(),
            CreatedAt = Now.AddMicroseconds(_count),
            UpdatedAt = Now.AddMicroseconds(_count),
            Status = status ?? Usual(kind),
            Counter = kind == "messages" ? _count : 0,
        };
        _items[kind].Add(item);
        if (parent is not null && Find("conversations", parent) is { } conversation)
        {
            conversation.Counter++;
            conversation.UpdatedAt = Now.AddMicroseconds(_count);
        }
        return item;
    }

    public ListItem Update(ListItem item, string? text = null, string? status = null)
    {
        (item.Text, item.Status, item.UpdatedAt) = (
            text ?? (status is null ? $"text {++_count}" : item.Text), status ?? item.Status, Now.AddMicroseconds(++_count));
        return item;
    }

    public void Delete(ListItem item) => (item.IsDeleted, _count) = (true, _count + 1);

    public void Restore(ListItem item) => (item.IsDeleted, item.UpdatedAt) = (false, Now.AddMicroseconds(++_count));

    /// <summary>What a copy of it has, as <see cref="FeedCopy.Lines"/>.</summary>
    public string[] Lines() => [.. new[] { "agents", "leads", "documents", "conversations" }
        .SelectMany(list => this[list]).Where(static one => !one.IsDeleted).Select(static one => $"{one.Id}: {one.Text} {one.Status}")
        .Concat(this["messages"].Where(one => !one.IsDeleted && Find("conversations", one.Parent!)!.IsDeleted == false)
            .Select(static one => $"{one.Parent}/{one.Id}: {one.Text}")).Order(StringComparer.Ordinal)];

    private static string? Usual(string kind) => kind switch
    {
        "leads" => "new",
        "agents" or "conversations" => "active",
        "documents" => "processed",
        _ => null,
    };
}
