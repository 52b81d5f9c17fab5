namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class MutationTests
{
    [Fact]
    public async Task Of_spoilt_requests_only_what_is_signed_is_believed_and_none_brings_the_receiver_down()
    {
        var run = await MutationRun.RunAsync(count: 2000, seed: 20260101);

        Assert.Empty(run.Violations);
        Assert.Equal(2000, run.Sent);
        Assert.InRange(run.Believed, 100, run.Reached - 100);
    }
}
