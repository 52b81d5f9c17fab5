using System.Net;

namespace Knowrithm.Client.Tests;

/// <summary>Each route of the table, refused in each way: how often it is sent, which exception comes of it, and what it leaves in doubt.</summary>
public sealed class EveryRouteFailsTests
{
    private const int Most = 4;

    // Written from what the routes do, not from the policy: POSTs that only read, GETs that change something, and the stream, whose 503 says "not here".
    private static readonly HashSet<string> ReadingPosts = ["POST /api/v1/search/document", "POST /api/v1/search/database", "POST /api/v1/analytic/export"];
    private static readonly HashSet<string> ChangingGets =
        ["GET /api/v1/auth/super-admin", "GET /api/v1/address-seed", "GET /api/v1/auth/user/me", "GET /api/v1/chunks/upload"];
    private static readonly HashSet<string> Streams = ["GET /api/v1/conversation/{conversation_id}/messages/stream"];

    public static TheoryData<string> Failing => Part(0);

    public static TheoryData<string> Limited => Part(1);

    public static TheoryData<string> Refused => Part(2);

    [Theory, MemberData(nameof(Failing))]
    public async Task A_server_error_is_repeated_only_where_that_can_do_no_harm(string route)
    {
        var (requests, failure) = await FailAsync<KnowrithmServerException>(route, 503);

        Assert.Equal(IsRepeatable(route) ? Most : 1, requests);
        Assert.Equal(requests, failure.Attempts);
        Assert.Equal(IsWrite(route), failure.MayHaveBeenApplied);
    }

    [Theory, MemberData(nameof(Limited))]
    public async Task Too_many_calls_are_repeated_everywhere_and_leave_nothing_in_doubt(string route)
    {
        var (requests, failure) = await FailAsync<KnowrithmRateLimitException>(route, 429);

        Assert.Equal(Most, requests);
        Assert.False(failure.MayHaveBeenApplied);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task A_refusal_throws_at_once_with_the_servers_message(string route)
    {
        var (requests, failure) = await FailAsync<KnowrithmValidationException>(route, 400);

        Assert.Equal(1, requests);
        Assert.False(failure.MayHaveBeenApplied);
        Assert.Contains("out of order", failure.Message, StringComparison.Ordinal);
        Assert.Equal("TEST_001", failure.Code);
        Assert.Equal(["too long"], failure.FieldErrors["name"]);
        Assert.StartsWith(route.Split(' ')[0], failure.Route, StringComparison.Ordinal);
    }

    private static TheoryData<string> Part(int row) => [.. Excerpt.Of(RouteTable.All.Select(static route => route.ToString()), row, 3)];

    private static bool IsWrite(string route) => ChangingGets.Contains(route)
        || !(route.StartsWith("GET ", StringComparison.Ordinal) || ReadingPosts.Contains(route));

    private static bool IsRepeatable(string route) => !Streams.Contains(route)
        && (!IsWrite(route) || route.StartsWith("PUT ", StringComparison.Ordinal) || route.StartsWith("DELETE ", StringComparison.Ordinal));

    private static async Task<(int Requests, TException Failure)> FailAsync<TException>(string line, int status)
        where TException : KnowrithmApiException
    {
        var method = RouteTable.All.Single(route => route.ToString() == line).Method;
        using var server = new RequestRecorder("""{"error":"out of order","code":"TEST_001","details":{"name":["too long"]}}""", (HttpStatusCode)status);

        var failure = await Assert.ThrowsAsync<TException>(() => server.InvokeAsync(method, Sample.Arguments(method, full: false), static options =>
            (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromTicks(1), TimeSpan.FromTicks(1))));

        return (server.Sent.Count, failure);
    }
}
