using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Warehouse.Tests.Copying;

public sealed class WatermarkTests
{
    /// <summary>
    /// A conversation last changed so many minutes before the newest; ten minutes is the overlap. The copy's own clock is right, ahead, behind:
    /// the overlap has to cover how far it is ahead.
    /// </summary>
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(9, 0, true)]
    [InlineData(10, 0, true)]
    [InlineData(11, 0, false)]
    [InlineData(600, 0, false)]
    [InlineData(4, 5, true)]
    [InlineData(11, 300, false)]
    [InlineData(9, -300, true)]
    public async Task What_was_updated_shortly_before_the_last_pass_is_read_again_though_it_looks_the_same(int minutes, int ahead, bool again)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(minutes + ahead));
        await using var rig = await WarehouseCopy.StartAsync(2, clock: clock);
        var ids = await rig.Source.IdsAsync("conversation", "conversations");
        await rig.Source.SendAsync("POST", $"conversation/{ids[1]}/chat", new { message = "When do you open?" });
        var fewer = JsonNode.Parse((await rig.Source.SendAsync("GET", $"conversation/{ids[1]}/messages?per_page=100")).GetRawText())!;
        fewer["messages"]!.AsArray().RemoveAt(1);
        rig.Time.Advance(TimeSpan.FromMinutes(minutes));
        await rig.Source.SendAsync("POST", $"conversation/{ids[0]}/chat", new { message = "And when do you close?" });
        // A message that is on its way but not listed yet, though its conversation counts it.
        rig.Sandbox.Misbehave(new() { Path = $"/api/v1/conversation/{ids[1]}/messages", Body = fewer.ToJsonString(), Times = 1 });
        await rig.PassAsync();

        clock.Advance(TimeSpan.FromDays(1));
        rig.Interceptor.Take();
        await rig.PassAsync();
        Assert.Equal(again, rig.Interceptor.Take().Any(path => path.Contains($"{ids[1]}/messages?", StringComparison.Ordinal)));
        if (again) await rig.AgreesAsync();
    }

    [Fact]
    public async Task A_pass_over_what_did_not_change_fetches_next_to_nothing_and_writes_nothing()
    {
        await using var rig = await WarehouseCopy.StartAsync(150);
        await rig.PassAsync();
        rig.Interceptor.Take();
        Assert.Equal(new(0, 0, 0, 0), await rig.PassAsync());
        var paths = rig.Interceptor.Take();
        // The account, three lists, the deleted messages, and an item of each status that no agent has.
        Assert.InRange(paths.Count, 8, 12);
        Assert.DoesNotContain(paths, path => path.Contains("/messages?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_in_one_conversation_does_not_read_the_messages_of_the_others_of_its_agent()
    {
        await using var rig = await WarehouseCopy.StartAsync(30);
        await rig.PassAsync();
        var id = (await rig.Source.IdsAsync("conversation", "conversations"))[20];
        rig.Time.Advance(TimeSpan.FromHours(1));
        await rig.Source.SendAsync("POST", $"conversation/{id}/chat", new { message = "When do you open?" });
        rig.Interceptor.Take();
        Assert.Equal(1, (await rig.PassAsync()).Conversations);
        Assert.Single(rig.Interceptor.Take(), path => path.Contains("/messages?", StringComparison.Ordinal));
        await rig.AgreesAsync();
    }
}
