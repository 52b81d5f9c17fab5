using Acme.Warehouse;
using Knowrithm.Client;

namespace Knowrithm.Warehouse.Tests.Worker;

/// <summary>The loop of --every.</summary>
public sealed class WorkerTests
{
    private const string NotJson = "not JSON";

    /// <summary>The lists that fail in the first pass, with what; and whether there is a second one.</summary>
    public static TheoryData<string[], string?, int, bool> Failures => new()
    {
        { [], null, 200, true },
        { ["lead/company"], NotJson, 200, true },
        { ["agent", "lead/company"], NotJson, 200, true },
        { ["agent", "lead/company", "conversation"], NotJson, 200, true },
        { ["agent"], """{"error":"no scope"}""", 403, false },
        { ["agent", "lead/company"], """{"error":"no scope"}""", 403, false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_pass_follows_one_that_failed_with_what_passes_by_itself(string[] lists, string? body, int status, bool goesOn)
    {
        await using var rig = await WarehouseCopy.StartAsync(2);
        var path = Path.Combine(rig.Folder, "worker.duckdb");
        var settings = Settings.Parse(["--every", "00:05:00", "--database", path, "--parquet", Path.Combine(rig.Folder, "parquet")])!;
        using var stop = new CancellationTokenSource();
        var waits = 0;
        foreach (var list in lists) rig.Sandbox.Misbehave(new() { Path = $"/api/v1/{list}", Body = body, Status = status, Times = int.MaxValue });
        var clock = new ShortWaits(rig.Time, settings.Every) { Waits = Wait };
        KnowrithmClientOptions options = new()
        {
            BaseUrl = rig.Sandbox.Address.ToString(),
            ApiKey = rig.Sandbox.ApiKey,
            ApiSecret = rig.Sandbox.ApiSecret,
            PrimaryHandler = rig.Interceptor,
        };

        var failure = await Record.ExceptionAsync(() => Acme.Warehouse.Worker.RunAsync(settings, options, stop.Token, clock));

        Assert.Equal(goesOn ? 2 : 0, waits);
        Assert.Equal(goesOn, failure is OperationCanceledException);
        Assert.Equal(lists.Length > 1 && !goesOn, failure is AggregateException);
        using var file = WarehouseFile.Open(path);
        Assert.Equal(!goesOn ? 0 : lists.Length == 0 ? 2 : 1, Passes.Load(file).Finished);
        if (goesOn) Assert.Equal(await rig.Source.ReadAsync(), Copy.Read(file));

        void Wait()
        {
            rig.Sandbox.ClearFaults();
            if (++waits == 2) stop.Cancel();
        }
    }
}
