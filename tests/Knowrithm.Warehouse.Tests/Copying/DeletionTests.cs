namespace Knowrithm.Warehouse.Tests.Copying;

public sealed class DeletionTests
{
    [Fact]
    public async Task A_deleted_conversation_stays_as_deleted_and_comes_back_when_it_is_restored()
    {
        await using var rig = await WarehouseCopy.StartAsync(6);
        await rig.PassAsync();
        rig.Time.Advance(TimeSpan.FromHours(3));
        var id = (await rig.Source.IdsAsync("conversation", "conversations"))[4];
        await rig.Source.SendAsync("DELETE", $"conversation/{id}");
        await rig.PassAsync();
        await rig.AgreesAsync();
        Assert.Equal(rig.Time.GetUtcNow().UtcDateTime,
            rig.File.Query("SELECT deleted_at FROM conversations WHERE id = $id", static reader => reader.GetDateTime(0), ("id", id))[0]);
        Assert.NotEmpty(rig.File.Ids("SELECT id FROM messages WHERE conversation_id = $id AND deleted_at IS NOT NULL", ("id", id)));

        await rig.Source.SendAsync("PATCH", $"conversation/{id}/restore");
        await rig.PassAsync();
        await rig.AgreesAsync();
        Assert.Contains(id, Copy.Conversations(rig.File));
        Assert.Empty(Copy.Messages(rig.File, id));

        await rig.Source.SendAsync("PATCH", $"conversation/{id}/message/restore-all");
        await rig.PassAsync();
        await rig.AgreesAsync();
        Assert.NotEmpty(Copy.Messages(rig.File, id));
    }

    [Fact]
    public async Task A_message_restored_without_a_trace_in_its_conversation_is_found_by_the_list_it_left()
    {
        await using var rig = await WarehouseCopy.StartAsync(3);
        var id = (await rig.Source.IdsAsync("conversation", "conversations"))[0];
        var messages = await rig.Source.IdsAsync($"conversation/{id}/messages", "messages");
        await rig.Source.SendAsync("DELETE", $"message/{messages[0]}");
        await rig.PassAsync();
        rig.Time.Advance(TimeSpan.FromHours(3));
        await rig.PassAsync();
        // One comes, one goes: the count stays, and so do all of the conversation's times.
        await rig.Source.SendAsync("PATCH", $"message/{messages[0]}/restore");
        await rig.Source.SendAsync("DELETE", $"message/{messages[2]}");
        await rig.PassAsync();
        await rig.PassAsync();
        await rig.AgreesAsync();
    }

    [Fact]
    public async Task A_message_restored_while_another_goes_is_found_in_a_conversation_that_nothing_else_shows_to_have_changed()
    {
        await using var rig = await WarehouseCopy.StartAsync(3);
        var id = (await rig.Source.IdsAsync("conversation", "conversations"))[2];
        var messages = await rig.Source.IdsAsync($"conversation/{id}/messages", "messages");
        await rig.PassAsync();
        await rig.Source.SendAsync("DELETE", $"message/{messages[0]}");
        rig.Time.Advance(TimeSpan.FromHours(3));
        await rig.PassAsync();
        await rig.AgreesAsync();
        await rig.Source.SendAsync("PATCH", $"message/{messages[0]}/restore");
        await rig.Source.SendAsync("DELETE", $"message/{messages[2]}");
        await rig.PassAsync();
        await rig.AgreesAsync();
    }

    [Fact]
    public async Task A_conversation_deleted_before_the_copy_began_is_not_in_it_until_it_is_restored()
    {
        await using var rig = await WarehouseCopy.StartAsync(3);
        var id = (await rig.Source.IdsAsync("conversation", "conversations"))[0];
        await rig.Source.SendAsync("DELETE", $"conversation/{id}");
        await rig.PassAsync();
        await rig.AgreesAsync();
        Assert.Empty(rig.File.Ids("SELECT id FROM conversations WHERE deleted_at IS NOT NULL"));

        await rig.Source.SendAsync("PATCH", $"conversation/{id}/restore");
        await rig.Source.SendAsync("PATCH", $"conversation/{id}/message/restore-all");
        await rig.PassAsync();
        await rig.AgreesAsync();
        Assert.NotEmpty(Copy.Messages(rig.File, id));
    }

    [Fact]
    public async Task A_deleted_lead_is_found_though_no_list_names_it()
    {
        await using var rig = await WarehouseCopy.StartAsync(5);
        await rig.PassAsync();
        var id = (await rig.Source.IdsAsync("lead/company", "data", "leads"))[3];
        await rig.Source.SendAsync("DELETE", $"lead/{id}");
        await rig.PassAsync();
        await rig.AgreesAsync();
        Assert.Equal([id], rig.File.Ids("SELECT id FROM leads WHERE deleted_at IS NOT NULL"));
        rig.Interceptor.Take();
        await rig.PassAsync();
        Assert.DoesNotContain(rig.Interceptor.Take(), path => path.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_vanished_without_a_trace_is_asked_for_and_then_gone()
    {
        await using var rig = await WarehouseCopy.StartAsync(5);
        await rig.PassAsync();
        // As if the source had been cleared: nothing of it is in any list.
        rig.Sandbox.Reset();
        var id = (await rig.Source.IdsAsync("conversation", "conversations"))[1];
        await rig.Source.SendAsync("DELETE", $"conversation/{id}");
        using var deleted = rig.Sandbox.Misbehave(new() { Path = "/api/v1/conversation/deleted", Body = """{"deleted_conversations":[]}""", Times = 1 });
        await rig.PassAsync();
        Assert.Equal(1, deleted.Hits);
        await rig.AgreesAsync();
    }
}
