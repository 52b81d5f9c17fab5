using System.Net;
using Acme.Warehouse;
using Knowrithm.Client;

namespace Knowrithm.Warehouse.Tests.Worker;

public sealed class PauseTests
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static TheoryData<KnowrithmException, bool, int?> Failures => new()
    {
        { new KnowrithmServerException(HttpStatusCode.ServiceUnavailable, "down"), true, 5 },
        { new KnowrithmServerException(HttpStatusCode.ServiceUnavailable, "down"), false, null },
        { new KnowrithmConnectionException("no line"), true, 5 },
        { new KnowrithmAuthenticationException("wrong key"), true, null },
        { new KnowrithmPermissionException("no scope"), true, null },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void What_passes_by_itself_is_waited_for(KnowrithmException failure, bool repeats, int? minutes) =>
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
