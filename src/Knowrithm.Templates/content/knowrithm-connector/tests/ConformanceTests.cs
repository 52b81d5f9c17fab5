using Knowrithm.Client.Webhooks;

namespace KnowrithmApp.Tests;

/// <summary>The behaviour of every connector, whatever it writes to.</summary>
public sealed class ConformanceTests : IAsyncLifetime
{
    private ConnectorHost _host = null!;

    public static TheoryData<string> HostileTexts =>
    [
        "<script>alert(1)</script>", "=HYPERLINK(\"https://evil.example\")", "' OR '1'='1", "first line\r\nX-Injected: yes", "\u202Egnp.exe", "👩‍👩‍👧‍👦",
        "\u0007 bell",
    ];

    public async ValueTask InitializeAsync() => _host = await ConnectorHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_event_that_is_delivered_three_times_is_there_once()
    {
        var lead = await _host.AddLeadAsync();
        for (var attempt = 1; attempt <= 3; attempt++) await _host.DeliverAsync(lead, WebhookEventType.LeadCreated);
        await _host.SettleAsync();

        await AssertIsThereAsync(1);
    }

    [Fact]
    public async Task Events_may_arrive_in_any_order()
    {
        var lead = await _host.AddLeadAsync();
        foreach (var type in new[] { WebhookEventType.LeadStatusUpdated, WebhookEventType.LeadUpdated, WebhookEventType.LeadCreated })
            await _host.DeliverAsync(lead, type);
        await _host.SettleAsync();

        await AssertIsThereAsync(1);
    }

    [Fact]
    public async Task Too_many_requests_are_retried_after_the_time_that_the_response_states()
    {
        var before = _host.Now;
        _host.StandIn.Fail(new() { Status = 429, RetryAfterSeconds = 40, Times = 2 });
        await DeliverOneAsync();

        Assert.True(_host.Now - before >= TimeSpan.FromSeconds(40));
        await AssertIsThereAsync(1);
    }

    [Fact]
    public async Task A_server_error_delays_and_loses_nothing()
    {
        _host.StandIn.Fail(new() { Status = 500, Times = 3 });
        await DeliverOneAsync();

        await AssertIsThereAsync(1);
    }

    [Fact]
    public async Task A_write_whose_response_is_lost_is_not_there_twice()
    {
        _host.StandIn.Fail(new() { IsResponseLost = true });
        await DeliverOneAsync();

        await AssertIsThereAsync(1);
    }

    [Fact]
    public async Task A_token_that_is_refused_pauses_the_connector_until_it_is_replaced()
    {
        _host.StandIn.Token = "another";
        await DeliverOneAsync();
        Assert.Contains(await _host.HandlersAsync(), static one => one.PausedAt is not null);
        Assert.Empty(_host.StandIn.Contents);

        _host.ReplaceToken("another");
        await _host.ResumeAsync();

        await AssertIsThereAsync(1);
    }

    [Fact]
    public async Task What_is_refused_is_a_dead_letter_with_the_message_and_can_be_requeued()
    {
        _host.StandIn.Fail(new() { Status = 400, Message = "the colour is wrong", Times = int.MaxValue });
        await DeliverOneAsync();
        var letter = Assert.Single(await _host.DeadLettersAsync());
        Assert.Equal(1, letter.Attempts);
        Assert.Contains("the colour is wrong", letter.Error.Text, StringComparison.Ordinal);

        _host.StandIn.Fail(null);
        await _host.RequeueAsync();
        await _host.SettleAsync();

        await AssertIsThereAsync(1);
    }

    [Fact]
    public async Task A_lead_that_was_deleted_is_not_written()
    {
        await _host.DeliverAsync("11111111-1111-4111-8111-111111111111", WebhookEventType.LeadUpdated);
        await _host.SettleAsync();

        await AssertIsThereAsync(0);
    }

    [Theory, MemberData(nameof(HostileTexts))]
    public async Task Hostile_text_stays_text(string text)
    {
        await DeliverOneAsync(text);

        await AssertIsThereAsync(1);
    }

    [Theory]
    [InlineData(79), InlineData(80), InlineData(81), InlineData(100)]
    public async Task A_long_text_is_within_the_limits(int length)
    {
        await DeliverOneAsync(new string('a', length));

        await AssertIsThereAsync(1);
    }

    private async Task DeliverOneAsync(string name = "Ada")
    {
        await _host.DeliverAsync(await _host.AddLeadAsync(name), WebhookEventType.LeadCreated);
        await _host.SettleAsync();
    }

    private async Task AssertIsThereAsync(int count)
    {
        Assert.Empty((await _host.DeadLettersAsync()).Select(static letter => letter.Error.Text));
        Assert.Equal(count, _host.StandIn.Contents.Count);
    }
}
