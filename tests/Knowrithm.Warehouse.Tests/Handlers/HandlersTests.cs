using Knowrithm.Warehouse.Tests.Copying;

namespace Knowrithm.Warehouse.Tests.Handlers;

/// <summary>Handlers beside a sandbox, by webhooks and the change feed: whatever changes, is lost, doubled, late or interrupted.</summary>
public sealed class HandlersTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Excerpt.IsWhole ? 8 : 3)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task In_the_end_handlers_have_what_the_sandbox_has(int seed)
    {
        var random = new Random(seed);
        await using var rig = await WarehouseCopy.StartAsync(40, pageSize: 20, options => options.SeedMessages = 2);
        await using var application = await EventApplication.StartAsync(rig);
        await using var changes = new Changes(rig, seed);
        for (var step = 0; step < 40; step++)
        {
            var kind = random.Next(10);
            if (kind < 5) await changes.MakeAsync(1);
            else if (kind < 7) await application.DeliverAsync(random);
            else
            {
                // Now and then the list shifts under the pass, a request fails, or the process ends.
                var (end, count) = (random.Next(2) == 0 ? random.Next(1, 40) : -1, 0);
                rig.Interceptor.Before = async path =>
                {
                    // Several requests are made at once.
                    bool isShift;
                    lock (random)
                    {
                        if (++count == end) throw new IOException("The plug was pulled.");
                        isShift = path.Contains("per_page", StringComparison.Ordinal) && random.Next(8) == 0;
                    }
                    if (isShift) await changes.MakeAsync(1);
                };
                rig.Time.Advance(TimeSpan.FromMinutes(random.Next(1, 20)));
                await application.PassAsync();
                rig.Interceptor.Before = null;
                if (random.Next(3) == 0) await application.RestartAsync();
            }
        }

        // Nothing more happens, and no webhook comes: the feed alone finds the rest.
        for (var quiet = 0; quiet < 2;)
        {
            rig.Time.Advance(TimeSpan.FromHours(7));
            var before = application.Handled;
            await application.PassAsync();
            quiet = application.Handled == before ? quiet + 1 : 0;
        }
        Assert.Equal(await EventApplication.LinesOfAsync(rig.Client), application.Lines());
        Assert.Equal([], application.FalselyDeleted());
    }
}
