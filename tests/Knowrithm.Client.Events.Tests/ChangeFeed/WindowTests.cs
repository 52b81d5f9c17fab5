namespace Knowrithm.Client.Events.Tests;

public sealed class WindowTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(7, false)]
    [InlineData(20, true)]
    [InlineData(100, true)]
    public void A_window_reaches_on_and_begins_inside_what_is_covered(int size, bool overlaps)
    {
        for (var covered = 1; covered < 5000; covered++)
        {
            var window = Window.After(covered, size);
            Assert.InRange(window.Size, Math.Max(1, size / 2), size);
            Assert.InRange(covered, window.Offset + (overlaps ? 1 : 0), window.Offset + window.Size - 1);
        }
    }

    [Fact]
    public void Overlapping_costs_few_requests()
    {
        var (covered, requests) = (0L, 0);
        while (covered < 100_000)
        {
            var window = Window.After(covered, 100);
            (covered, requests) = (window.Offset + window.Size, requests + 1);
        }

        Assert.InRange(requests, 1000, 1200);
    }
}
