using CsCheck;
using Knowrithm.Client.Tests;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Whatever happens, in whatever order: in the end a handler that keeps the latest of each has what the source has.</summary>
public sealed class FeedPropertyTests
{
    [Fact]
    public void In_the_end_the_copy_is_the_source() =>
        Gen.Select(Gen.Int, Gen.Int[5, 80]).Sample((seed, count) => Run(seed, count), iter: Runs.Of(60), threads: 1);

    private static void Run(int seed, int count)
    {
        RunAsync().GetAwaiter().GetResult();

        async Task RunAsync()
        {
            await using var steps = new FeedSteps(seed);
            for (var i = 0; i < count; i++) await steps.NextAsync();
            await steps.EndAsync();
        }
    }
}
