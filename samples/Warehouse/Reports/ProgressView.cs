using System.Globalization;
using Spectre.Console;

namespace Acme.Warehouse;

/// <summary>How far a pass is: bars in a terminal, a line now and then in a log.</summary>
internal sealed class ProgressView(TimeSpan interval)
{
    private Stage? _stage;
    private long _shown;

    public async Task<Written> RunAsync(Copier copier, CancellationToken cancellationToken)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            copier.Progress = Print;
            return await copier.RunPassAsync(cancellationToken);
        }

        return await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
        {
            var bars = new Dictionary<Stage, ProgressTask>();
            copier.Progress = progress => Draw(context, bars, progress);
            var written = await copier.RunPassAsync(cancellationToken);
            foreach (var bar in bars.Values) bar.StopTask();
            return written;
        });
    }

    private static void Draw(ProgressContext context, Dictionary<Stage, ProgressTask> bars, CopyProgress progress)
    {
        if (progress.Stage == Stage.Idle) return;
        if (!bars.TryGetValue(progress.Stage, out var bar))
        {
            foreach (var earlier in bars.Values) earlier.Value = earlier.MaxValue;
            bars.Add(progress.Stage, bar = context.AddTask(progress.Stage.ToString()));
        }

        if (progress.Total is { } total) bar.MaxValue = Math.Max(1, total);
        bar.Value = progress.Covered;
    }

    private void Print(CopyProgress progress)
    {
        if (progress.Stage == _stage && TimeProvider.System.GetElapsedTime(_shown) < interval) return;
        (_stage, _shown) = (progress.Stage, TimeProvider.System.GetTimestamp());
        var share = progress.Total is > 0 and var total ? string.Create(CultureInfo.InvariantCulture, $"{progress.Covered} of {total}") : "";
        // Not through Spectre, which would break the line where a terminal ends.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{progress.Stage,-20} {share,-20} {progress.Written.Messages,9} messages written, managed heap {GC.GetTotalMemory(false) >> 20} MB"));
    }
}
