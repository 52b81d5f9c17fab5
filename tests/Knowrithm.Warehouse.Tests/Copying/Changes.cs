namespace Knowrithm.Warehouse.Tests.Copying;

/// <summary>Somebody who creates, updates, deletes and restores, at random but the same way each time.</summary>
internal sealed class Changes(WarehouseCopy rig, int seed) : IAsyncDisposable
{
    private readonly Random _random = new(seed);
    private readonly SemaphoreSlim _one = new(1);
    private readonly List<string> _deletedMessages = [];

    public int Made { get; private set; }

    /// <summary>What was there when it began and was never deleted since.</summary>
    public HashSet<string> StayedConversations { get; private set; } = [];

    public HashSet<string> StayedLeads { get; private set; } = [];

    public async Task BeginAsync()
    {
        StayedConversations = [.. await rig.Source.IdsAsync("conversation", "conversations")];
        StayedLeads = [.. await rig.Source.IdsAsync("lead/company", "data", "leads")];
    }

    public async Task MakeAsync(int count)
    {
        await _one.WaitAsync();
        try
        {
            for (var i = 0; i < count; i++) await MakeAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _one.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task MakeAsync()
    {
        var (source, conversations) = (rig.Source, await rig.Source.IdsAsync("conversation", "conversations"));
        var any = conversations[_random.Next(conversations.Count)];
        rig.Time.Advance(TimeSpan.FromSeconds(_random.Next(1, 90)));
        Made++;
        switch (_random.Next(10))
        {
            case 0:
                await source.SendAsync("POST", "conversation", new { agent_id = (await source.IdsAsync("agent", "agents"))[0] });
                break;
            case 1:
                await source.SendAsync("POST", $"conversation/{any}/chat", new { message = $"Question {Made}: when do you close?" });
                break;
            case 2 or 3:
                StayedConversations.Remove(any);
                await source.SendAsync("DELETE", $"conversation/{any}");
                break;
            case 4:
                if (await source.IdsAsync("conversation/deleted", "deleted_conversations") is not { Count: > 0 } deleted) break;
                await source.SendAsync("PATCH", $"conversation/{deleted[^1]}/restore");
                if (_random.Next(2) == 0) await source.SendAsync("PATCH", $"conversation/{deleted[^1]}/message/restore-all");
                break;
            case 5:
                if (await source.IdsAsync($"conversation/{any}/messages", "messages") is not { Count: > 0 } messages) break;
                _deletedMessages.Add(messages[_random.Next(messages.Count)]);
                await source.SendAsync("DELETE", $"message/{_deletedMessages[^1]}");
                break;
            case 6:
                await source.SendAsync("PATCH", $"conversation/{any}/message/restore-all");
                break;
            case 7:
                await source.SendAsync("POST", "lead", new { first_name = "Ada", last_name = $"Number {Made}", email = $"ada{Made}@example.com" });
                break;
            case 8:
                var updated = (await source.IdsAsync("lead/company", "data", "leads"))[_random.Next(20)];
                await source.SendAsync("PUT", $"lead/{updated}", new { status = "qualified", notes = $"Change {Made}" });
                break;
            default:
                var lead = (await source.IdsAsync("lead/company", "data", "leads"))[_random.Next(20)];
                StayedLeads.Remove(lead);
                await source.SendAsync("DELETE", $"lead/{lead}");
                break;
        }
    }
}
