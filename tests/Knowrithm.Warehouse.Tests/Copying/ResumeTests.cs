using Acme.Warehouse;

namespace Knowrithm.Warehouse.Tests.Copying;

/// <summary>A process that ends at any point, and another that goes on: the copy becomes the same as without.</summary>
public sealed class ResumeTests
{
    // Each point on one of the frameworks: it takes a minute.
    private static int Step { get; } = Excerpt.IsWhole ? 1 : 9;

    public static TheoryData<string, bool> Points => new()
    {
        { "request", false },
        { "request", true },
        { "interrupt", false },
        { "interrupt", true },
        { "before commit", false },
        { "before commit", true },
        { "after commit", false },
        { "after commit", true },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Ended_at_each_point_of_a_pass_the_next_run_goes_on(string point, bool second)
    {
        await using var rig = await WarehouseCopy.StartAsync(7, pageSize: 20);
        var conversations = await rig.Source.IdsAsync("conversation", "conversations");
        var restored = (await rig.Source.IdsAsync($"conversation/{conversations[1]}/messages", "messages"))[0];
        await rig.Source.SendAsync("DELETE", $"conversation/{conversations[0]}");
        if (second)
        {
            // The second pass has something to do in each of its stages.
            await rig.PassAsync();
            await rig.Source.SendAsync("DELETE", $"message/{restored}");
            await rig.PassAsync();
            rig.Time.Advance(TimeSpan.FromHours(2));
            await rig.Source.SendAsync("POST", $"conversation/{conversations[2]}/chat", new { message = "Are you open?" });
            await rig.Source.SendAsync("PATCH", $"message/{restored}/restore");
            await rig.Source.SendAsync("DELETE", $"conversation/{conversations[3]}");
            await rig.Source.SendAsync("DELETE", $"lead/{(await rig.Source.IdsAsync("lead/company", "data", "leads"))[0]}");
            await rig.Source.SendAsync("PATCH", $"conversation/{conversations[0]}/restore");
        }

        rig.Close();
        var before = Path.Combine(rig.Folder, "before.duckdb");
        if (second) File.Copy(Path.Combine(rig.Folder, "copy.duckdb"), before);

        var points = 0;
        // Every point in the long form; otherwise each ninth, from another one on in each row.
        for (var stop = 1 + Offset(point, second); ; stop += Step)
        {
            File.Delete(Path.Combine(rig.Folder, "copy.duckdb"));
            if (second) File.Copy(before, Path.Combine(rig.Folder, "copy.duckdb"));
            if (!await EndsAtAsync(rig, point, stop)) break;
            points++;
            await rig.PassAsync();
            await rig.AgreesAsync();
            // After the last commit of all, the pass is done and the next run is the next pass.
            Assert.InRange(Passes.Load(rig.File).Finished, second ? 3 : 1, (second ? 3 : 1) + (point == "after commit" ? 1 : 0));
            Assert.Equal(0, rig.File.Scalar<long>("SELECT count(*) - count(DISTINCT id) FROM messages"));
            rig.Close();
        }

        Assert.InRange(points, Step == 1 ? 9 : 1, int.MaxValue);
    }

    private static int Offset(string point, bool second) => Step == 1 ? 0 : (point.Length + (second ? 3 : 0)) % Step;

    /// <returns>False once the pass has fewer points than that.</returns>
    private static async Task<bool> EndsAtAsync(WarehouseCopy rig, string point, int number)
    {
        var count = 0;
        using var interrupt = new CancellationTokenSource();
        rig.Interceptor.Before = point is "request" or "interrupt" ? _ => RequestAsync() : null;
        try
        {
            await rig.PassAsync(what =>
            {
                if (point.StartsWith(what.Split(' ')[0], StringComparison.Ordinal) && Next() == number)
                    throw new IOException("The plug was pulled.");
            }, interrupt.Token);
            return false;
        }
        catch (Exception e) when (e is IOException or Client.KnowrithmException || (interrupt.IsCancellationRequested && e is OperationCanceledException))
        {
            return true;
        }
        finally
        {
            rig.Interceptor.Before = null;
            rig.Close();
        }

        async Task RequestAsync()
        {
            if (Next() < number) return;
            // And stays out: a request that fails is made again.
            if (point == "request") throw new HttpRequestException("The plug was pulled.");
            await interrupt.CancelAsync();
            interrupt.Token.ThrowIfCancellationRequested();
        }

        int Next() => Interlocked.Increment(ref count);
    }
}
