using System.Text;

namespace Knowrithm.Client.Events.Tests;

public abstract partial class ChangeStateContract
{
    public static TheoryData<string> Contents => ["nothing", "every byte", "64 KiB", "text"];

    public static TheoryData<string> Positions =>
        ["", "\0", "a\0b", "\ud800", "x\udc00y", "\U0001F600", "'; DROP TABLE x; --", "{0} %s \"q\" \\ \r\n", new string('ä', 100_000)];

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task What_is_remembered_of_an_item_comes_back_as_it_was(string what)
    {
        var data = what switch
        {
            "nothing" => [],
            "every byte" => Enumerable.Range(0, 256).Select(static i => (byte)i).ToArray(),
            "64 KiB" => Enumerable.Range(0, 64 * 1024).Select(static i => (byte)(i * 7)).ToArray(),
            _ => Encoding.UTF8.GetBytes("Zoë, 李, \U0001F600, \0"),
        };
        var handed = data.ToArray();

        Assert.True(await CommitAsync(new ChangeStateWrite(List, new() { Key = Key("new"), Data = handed })));
        // Whoever hands it over may use its memory again.
        Array.Clear(handed);
        Assert.True(await CommitAsync(Write("known")));
        Assert.True(await CommitAsync(new ChangeStateWrite(List, new() { Key = Key("known"), Version = 1, Data = data })));

        var states = await Store.FindStatesAsync(Owner, List, [Key("new"), Key("known")], Cancel);
        Assert.Equal(2, states.Count);
        Assert.All(states, state => Assert.Equal(data, state.Data.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public async Task A_position_that_a_database_does_not_take_stops_no_pass(string text)
    {
        Assert.True(await MoveAsync(0, text));
        Assert.True(await MoveAsync(1, text));

        var read = await Store.ReadCheckpointAsync(Owner, List, Cancel);
        Assert.Equal((2, text.Length), (read.Version, read.Text!.Length));
        if (!text.Contains('\0', StringComparison.Ordinal) && text.EnumerateRunes().All(static rune => rune != Rune.ReplacementChar))
            Assert.Equal(text, read.Text);
    }

    [Fact]
    public async Task A_thousand_items_are_found_written_and_seen_at_once()
    {
        string[] names = [.. Enumerable.Range(0, 1000).Select(static i => $"{i}")];
        Assert.Empty(await Store.FindStatesAsync(Owner, List, [], Cancel));
        Assert.True(await CommitAsync([.. names.Select(name => Write(name, data: name))]));

        var result = await Store.CommitChangesAsync(Owner, new()
        {
            List = List,
            Pass = 2,
            States = [.. names[..500].Select(static name => Write(name, 1, 2, name + " again")), .. names.Select(static name => Write("new " + name, pass: 2))],
            Seen = [.. names.Select(Key)],
        }, Cancel);

        Assert.True(result.IsCommitted);
        var found = await Store.FindStatesAsync(Owner, List, [.. names.Select(Key)], Cancel);
        Assert.Equal(names.Select(Key).Order(), found.Select(static state => state.Key).Order());
        Assert.Equal(
            names.Select((name, i) => (Key(name), i < 500 ? 2L : 1, 2L, i < 500 ? name + " again" : name)).Order(),
            found.Select(static state => (state.Key, state.Version, state.Pass, Data(state))).Order());
        Assert.Equal(new(2000, 0), await Store.CountStatesAsync(Owner, List, 2, Cancel));
    }

    [Fact]
    public async Task An_item_that_is_seen_gets_the_pass_and_no_new_version_and_one_that_is_not_stored_nothing()
    {
        Assert.True(await CommitAsync(Write("present"), Write("gone", isGone: true), Write("present", list: "messages")));

        Assert.True((await Store.CommitChangesAsync(
            Owner, new() { List = List, Pass = 7, Seen = [Key("present"), Key("gone"), Key("none"), Key("present")] }, Cancel)).IsCommitted);

        Assert.Equal((1, 7, false, "data"), Describe(await FindAsync("present")));
        Assert.Equal((1, 7, true, "data"), Describe(await FindAsync("gone")));
        Assert.Equal((1, 1, false, "data"), Describe(await FindAsync("present", "messages")));
        Assert.Null(await FindAsync("none"));
        // It was read before it was seen, and is written now: its version is the one that was read.
        Assert.True(await CommitAsync(Write("present", 1, data: "by a webhook")));
    }

    /// <summary>As a webhook does it: it writes the pass that it has read, while the feed finds the item.</summary>
    [Fact]
    public async Task An_item_that_was_seen_stays_so_when_one_who_read_it_before_writes_it()
    {
        Assert.True(await CommitAsync(Write("lead", pass: 1)));
        var read = await FindAsync("lead");
        await Store.CommitChangesAsync(Owner, new() { List = List, Pass = 2, Seen = [Key("lead")] }, Cancel);

        Assert.True(await CommitAsync(new ChangeStateWrite(List, read! with { Data = "more"u8.ToArray() })));

        Assert.Equal((2, 2, false, "more"), Describe(await FindAsync("lead")));
        Assert.Equal(new(1, 0), await Store.CountStatesAsync(Owner, List, 2, Cancel));
    }

    [Fact]
    public async Task What_a_pass_has_not_found_is_counted_and_listed_in_pages_in_order_of_the_keys()
    {
        const int pass = 10;
        string[] unseen = [.. Enumerable.Range(0, 25).Select(static i => $"unseen {i}")];
        Assert.True(await CommitAsync(
        [
            .. unseen.Select(static (name, i) => Write(name, pass: i % pass, data: name)),
            .. Enumerable.Range(0, 5).Select(static i => Write($"seen {i}", pass: pass + i)),
            .. Enumerable.Range(0, 5).Select(static i => Write($"gone {i}", isGone: true)),
            .. Enumerable.Range(0, 5).Select(static i => Write($"other {i}", list: "messages")),
        ]));

        Assert.Equal(new(30, 25), await Store.CountStatesAsync(Owner, List, pass, Cancel));
        Assert.Equal(new(30, 0), await Store.CountStatesAsync(Owner, List, 0, Cancel));
        Assert.Equal(new(0, 0), await Store.CountStatesAsync(Owner, "agents", pass, Cancel));
        var listed = new List<ChangeState>();
        while (await Store.ListStatesAsync(Owner, List, pass, listed.LastOrDefault()?.Key, 7, Cancel) is { Count: > 0 } page)
        {
            Assert.Equal(Math.Min(7, 25 - listed.Count), page.Count);
            listed.AddRange(page);
            // What is done with a page does not shift the next one.
            Assert.True(await CommitAsync(new ChangeStateWrite(List, page[0] with { IsGone = true })));
        }

        Assert.Equal(unseen.Select(Key).Order(StringComparer.Ordinal), listed.Select(static state => state.Key));
        Assert.Equal(unseen.Order(), listed.Select(Data).Order());
        Assert.Equal(new(26, 21), await Store.CountStatesAsync(Owner, List, pass, Cancel));
    }

    [Fact]
    public async Task A_checkpoint_is_that_of_its_name_and_may_be_moved_without_anything_else()
    {
        Assert.Equal(new("none", 0, null), await Store.ReadCheckpointAsync(Owner, "none", Cancel));

        Assert.True(await MoveAsync(0, "1"));
        Assert.False(await MoveAsync(0, "again"));
        Assert.True(await MoveAsync(1, "2"));
        Assert.True(await MoveAsync(2, null));

        Assert.Equal(3, (await Store.ReadCheckpointAsync(Owner, List, Cancel)).Version);
        Assert.Equal(new("messages", 0, null), await Store.ReadCheckpointAsync(Owner, "messages", Cancel));
    }
}
