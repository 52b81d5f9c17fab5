namespace Knowrithm.Warehouse.Tests.Copying;

/// <summary>The source changes between any two pages.</summary>
public sealed class ShiftingTests
{
    public static TheoryData<int> Seeds => Excerpt.IsWhole ? [1, 2, 3] : [1];

    [Theory, MemberData(nameof(Seeds))]
    public async Task A_pass_misses_nothing_that_stays_and_a_quiet_one_makes_the_copy_exact(int seed)
    {
        // As many pages either way.
        var (conversations, pageSize) = Excerpt.IsWhole ? (100, 20) : (40, 8);
        await using var rig = await WarehouseCopy.StartAsync(conversations, pageSize);
        await using var changes = new Changes(rig, seed);
        rig.Interceptor.Before = path => path.StartsWith("/api/v1/conversation?", StringComparison.Ordinal)
            || path.StartsWith("/api/v1/lead/company", StringComparison.Ordinal) ? changes.MakeAsync(2) : Task.CompletedTask;
        for (var pass = 0; pass < 2; pass++)
        {
            await changes.BeginAsync();
            await rig.PassAsync();
            Assert.Equal(pass + 1, Acme.Warehouse.Passes.Load(rig.File).Finished);
            Assert.True(changes.StayedConversations.IsSubsetOf(Copy.Conversations(rig.File)));
            Assert.True(changes.StayedLeads.IsSubsetOf(rig.File.Ids("SELECT id FROM current_leads")));
        }

        Assert.True(changes.Made > 20);
        rig.Interceptor.Before = null;
        await rig.PassAsync();
        await rig.AgreesAsync();
        // Nothing differs any more, so nothing is written.
        rig.Time.Advance(TimeSpan.FromHours(1));
        await rig.PassAsync();
        Assert.Equal(new(0, 0, 0, 0), await rig.PassAsync());
    }

    [Fact]
    public async Task A_conversation_deleted_between_its_page_and_its_messages_is_gone_after_the_next_pass()
    {
        await using var rig = await WarehouseCopy.StartAsync(5);
        var victim = (await rig.Source.IdsAsync("conversation", "conversations"))[2];
        rig.Interceptor.Before = async path =>
        {
            if (!path.Contains($"{victim}/messages", StringComparison.Ordinal)) return;
            rig.Interceptor.Before = null;
            await rig.Source.SendAsync("DELETE", $"conversation/{victim}");
        };
        await rig.PassAsync();
        await rig.PassAsync();
        await rig.AgreesAsync();
        Assert.Equal(1, rig.File.Scalar<long>("SELECT count(*) FROM conversations WHERE deleted_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_long_conversation_that_loses_messages_while_it_is_read_keeps_the_others()
    {
        await using var rig = await WarehouseCopy.StartAsync(1, pageSize: 10, o => o.SeedMessages = 95);
        var conversation = (await rig.Source.IdsAsync("conversation", "conversations"))[0];
        var messages = await rig.Source.IdsAsync($"conversation/{conversation}/messages", "messages");
        var next = 0;
        rig.Interceptor.Before = async path =>
        {
            if (path.Contains("/messages?", StringComparison.Ordinal) && next < 20) await rig.Source.SendAsync("DELETE", $"message/{messages[next++]}");
        };
        await rig.PassAsync();
        rig.Interceptor.Before = null;
        Assert.True(messages[next..].ToHashSet().IsSubsetOf(Copy.Messages(rig.File, conversation)));
        await rig.PassAsync();
        await rig.AgreesAsync();
    }
}
