using System.Net;
using Acme.Warehouse;
using Knowrithm.Client;
using Knowrithm.Client.Events;

namespace Knowrithm.Warehouse.Tests.Worker;

public sealed class PauseTests
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static TheoryData<Exception, bool, int?> Failures => new()
    {
        { new KnowrithmServerException(HttpStatusCode.ServiceUnavailable, "down"), true, 5 },
        { new KnowrithmServerException(HttpStatusCode.ServiceUnavailable, "down"), false, null },
        { new KnowrithmConnectionException("no line"), true, 5 },
        { new KnowrithmAuthenticationException("wrong key"), true, null },
        { new KnowrithmPermissionException("no scope"), true, null },
        { new ChangeFeedStoppedException("another account"), true, null },
        { new OperationCanceledException(), true, null },
        { new AggregateException(new KnowrithmConnectionException("no line"), new KnowrithmSerializationException("no JSON")), true, 5 },
        { new AggregateException(new KnowrithmConnectionException("no line"), new KnowrithmSerializationException("no JSON")), false, null },
        { new AggregateException(new KnowrithmConnectionException("no line"), new KnowrithmPermissionException("no scope")), true, null },
        { new AggregateException(new KnowrithmConnectionException("no line"), new ChangeFeedStoppedException("another account")), true, null },
        { new AggregateException(), true, null },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void What_passes_by_itself_is_waited_for(Exception failure, bool repeats, int? minutes) =>
        Assert.Equal(minutes is { } wait ? TimeSpan.FromMinutes(wait) : null, Pause.After(failure, repeats ? Every : null));

    [Theory]
    [InlineData(true)]
    [InlineData(true, "--every", "00:05:00", "--per-hour", "1000")]
    [InlineData(false, "--every")]
    [InlineData(false, "--every", "-1")]
    [InlineData(false, "--concurrency", "0")]
    [InlineData(true, "--concurrency", "32")]
    [InlineData(false, "--concurrency", "33")]
    [InlineData(false, "--per-hour", "many")]
    [InlineData(false, "--nonsense", "1")]
    public void A_command_line_is_understood_or_refused(bool good, params string[] args) => Assert.Equal(good, Settings.Parse(args) is not null);
}
