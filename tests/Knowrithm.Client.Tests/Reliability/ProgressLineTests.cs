using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Tests;

public sealed class ProgressLineTests
{
    [Theory]
    [InlineData(false, 9, "")]
    [InlineData(false, 25, "load: 10,000 of 40,000, 10 s\nload: 20,000 of 40,000, 20 s\n")]
    [InlineData(true, 0, "")]
    [InlineData(true, 2, "\rload: 1,000 of 40,000, 1 s\u001b[K\rload: 2,000 of 40,000, 2 s\u001b[K\r\u001b[K")]
    public void A_terminal_has_one_line_and_a_pipe_one_every_ten_seconds(bool isTerminal, int seconds, string written)
    {
        var (time, done) = (new FakeTimeProvider(), 0);
        using var writer = new StringWriter { NewLine = "\n" };
        using (new ProgressLine("load", () => $"{done:N0} of {40_000:N0}", writer, isTerminal, time))
        {
            for (var second = 0; second < seconds; second++)
            {
                done += 1000;
                time.Advance(TimeSpan.FromSeconds(1));
            }
        }
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(written, writer.ToString());
    }
}
