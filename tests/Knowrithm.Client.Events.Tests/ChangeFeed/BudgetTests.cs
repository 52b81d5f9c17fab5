using System.Net;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What the feed may cost, by fake time.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData(100, null, 0.5, 50)]
    [InlineData(100, null, 1.0, 100)]
    [InlineData(100, 40, 0.25, 10)]
    [InlineData(null, null, 0.1, 100)]
    public async Task No_hour_has_more_requests_than_its_share(int? ofKey, int? stated, double share, int most)
    {
        await using var bench = new FeedBench(options =>
        {
            (options.QuotaShare, options.CallsPerHour, options.PageSize) = (share, stated, 2);
            options.Lists = ChangeFeedLists.Leads;
        }, waits: true);
        bench.Server.CallsPerHour = ofKey;
        for (var i = 0; i < 3 * most; i++) bench.World.Create("leads");
        await bench.PassAsync();
        var requests = bench.Server.Requests.Select(static one => one.At).ToArray();
        Assert.True(requests.Length > most);
        for (var i = 0; i + most < requests.Length; i++) Assert.True(requests[i + most] - requests[i] >= TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 30)]
    [InlineData(36_000, 3600)]
    [InlineData(null, 60)]
    public async Task Retry_After_is_obeyed_with_a_floor_and_a_ceiling(int? seconds, int waits)
    {
        await using var bench = new FeedBench(static options => options.Lists = ChangeFeedLists.Leads, waits: true);
        var count = 0;
        bench.Server.Fault = path => path == "lead/company" && ++count == 1
            ? ListServer.Status(HttpStatusCode.TooManyRequests, seconds is { } wait ? TimeSpan.FromSeconds(wait) : null) : null;
        await bench.PassAsync();
        var at = bench.Server.Requests.Where(static one => one.Path == "lead/company").Select(static one => one.At).Take(2).ToArray();
        Assert.InRange((at[1] - at[0]).TotalSeconds, waits, double.MaxValue);
        Assert.True((at[1] - at[0]).TotalSeconds < waits + 3600);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(null)]
    public async Task Each_attempt_counts(HttpStatusCode? status)
    {
        await using var bench = new FeedBench(static options => options.Lists = ChangeFeedLists.Leads, waits: true);
        bench.Server.Fault = path => path != "lead/company" ? null : status is { } code ? ListServer.Status(code) : throw new HttpRequestException("reset");
        await Assert.ThrowsAnyAsync<KnowrithmException>(() => bench.PassAsync());
        Assert.Equal(4, bench.Server.Count("lead/company"));
    }
}
