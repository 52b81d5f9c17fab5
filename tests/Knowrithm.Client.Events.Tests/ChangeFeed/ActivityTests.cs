using System.Reflection;
using System.Text.Json;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Who asks for activity hears of a change of whatever an item contains, so that a copy of all of it is exact.</summary>
public sealed class ActivityTests
{
    // What has an id or counters of its own, and is nested; and what an item in its list never has.
    private static readonly string[] Nested =
        ["Agent", "Company", "Documents", "Databases", "Messages", "Chunks", "User", "Document.DeletedAt"];

    private static readonly (Type Type, string List)[] Kinds =
    [
        (typeof(Agent), "agents"), (typeof(Lead), "leads"), (typeof(Document), "documents"), (typeof(Conversation), "conversations"),
        (typeof(Message), "messages"),
    ];

    public static TheoryData<string, string, string> Fields
    {
        get
        {
            var fields = new TheoryData<string, string, string>();
            foreach (var (type, list) in Kinds)
            {
                fields.Add(list, "a_field_without_a_name_here", """{"a":1}""");
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    if (property.Name is not ("Id" or "ConversationId" or "AdditionalProperties")
                        && !Nested.Contains(property.Name) && !Nested.Contains($"{type.Name}.{property.Name}"))
                        fields.Add(list, JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), Value(property.PropertyType));
            }
            return fields;
        }
    }

    [Theory, MemberData(nameof(Fields))]
    public async Task A_change_of_any_field_is_told_to_who_asks_for_activity(string list, string name, string value)
    {
        await using var bench = new FeedBench(static options => (options.StartFrom, options.IncludeActivity) = (ChangeFeedStart.Beginning, true));
        var item = Create(bench, list);
        await bench.PassAsync();
        bench.Told();

        item.More[name] = value;
        Touch(bench, item);
        await bench.PassAsync();
        Assert.Single(Of(bench, item));

        Touch(bench, item);
        await bench.PassAsync();
        Assert.Empty(Of(bench, item));
    }

    [Theory, MemberData(nameof(Fields))]
    public async Task To_others_only_what_counts_is_told_of_a_message(string list, string name, string value)
    {
        if (list != "messages") return;
        await using var bench = new FeedBench(static options => options.StartFrom = ChangeFeedStart.Beginning);
        var item = Create(bench, list);
        await bench.PassAsync();
        bench.Told();
        item.More[name] = value;
        Touch(bench, item);
        await bench.PassAsync();
        Assert.Equal(name is "content" or "user_feedback" ? 1 : 0, Of(bench, item).Length);
    }

    [Fact]
    public async Task Activity_that_is_asked_for_later_tells_nothing_old_and_remembers_while_it_is_off()
    {
        var isIncluded = false;
        await using var bench = new FeedBench(options => (options.StartFrom, options.IncludeActivity) = (ChangeFeedStart.Beginning, isIncluded));
        var item = Create(bench, "messages");
        await bench.PassAsync();
        bench.Told();
        foreach (var (isOn, tokens, told) in new[] { (true, 1, 0), (true, 2, 1), (false, 3, 0), (true, 3, 1), (true, 3, 0) })
        {
            isIncluded = isOn;
            await bench.RestartAsync();
            item.More["tokens_used"] = $"{tokens}";
            Touch(bench, item);
            await bench.PassAsync();
            Assert.Equal(told, Of(bench, item).Length);
        }
    }

    private static ListItem Create(FeedBench bench, string list) =>
        bench.World.Create(list, parent: list == "messages" ? bench.World.Create("conversations").Id : null);

    // A conversation's messages are read when it changes.
    private static void Touch(FeedBench bench, ListItem item)
    {
        if (item.Parent is { } parent) bench.World.Update(bench.World.Find("conversations", parent)!);
    }

    private static string[] Of(FeedBench bench, ListItem item) =>
        [.. bench.Told().Where(told => told.Split(' ') is [var type, var id] && id == item.Id && !type.EndsWith("created", StringComparison.Ordinal))];

    private static string Value(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var one when one == typeof(int) || one == typeof(long) => "4",
        var one when one == typeof(double) => "0.25",
        var one when one == typeof(bool) => "true",
        var one when one == typeof(DateTimeOffset) => "\"2026-03-01T12:00:01Z\"",
        var one when one == typeof(JsonElement) => """{"a":1}""",
        var one when one == typeof(IReadOnlyList<string>) => """["a"]""",
        var one when one == typeof(IReadOnlyList<JsonElement>) => """[{"a":1}]""",
        var one when one == typeof(IReadOnlyList<MessageSource>) => """[{"source_number":1,"url":"https://a.test"}]""",
        var one when one == typeof(MessageMetadata) => """{"all_sources":["a"]}""",
        _ => "\"other\"",
    };
}
