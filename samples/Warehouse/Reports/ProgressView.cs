using System.Globalization;
using Knowrithm.Client.Events;
using Spectre.Console;

namespace Acme.Warehouse;

/// <summary>How far a pass is: bars in a terminal, a line now and then in a log.</summary>
internal sealed class ProgressView(TimeSpan interval)
{
    private string? _list;
    private long _shown;

    public async Task<Written> RunAsync(Copier copier, CancellationToken cancellationToken)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
            return await copier.RunPassAsync(progress => Print(progress, copier.Written), cancellationToken);

        return await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
        {
            var bars = new Dictionary<string, ProgressTask>();
            var written = await copier.RunPassAsync(progress => Draw(context, bars, progress), cancellationToken);
            foreach (var bar in bars.Values) bar.StopTask();
            return written;
        });
    }

    private static void Draw(ProgressContext context, Dictionary<string, ProgressTask> bars, ChangeFeedProgress progress)
    {
        if (!bars.TryGetValue(progress.List, out var bar))
        {
            foreach (var earlier in bars.Values) earlier.Value = earlier.MaxValue;
            bars.Add(progress.List, bar = context.AddTask(Title(progress.List)));
        }

        if (progress.Total is { } total) bar.MaxValue = Math.Max(1, total);
        bar.Value = progress.Covered;
    }

    private void Print(ChangeFeedProgress progress, Written written)
    {
        if (progress.List == _list && TimeProvider.System.GetElapsedTime(_shown) < interval) return;
        (_list, _shown) = (progress.List, TimeProvider.System.GetTimestamp());
        var share = progress.Total is > 0 and var total ? string.Create(CultureInfo.InvariantCulture, $"{progress.Covered} of {total}") : "";
        // Not through Spectre, which would break the line where a terminal ends.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Title(progress.List),-20} {share,-20} {written.Messages,9} messages written, managed heap {GC.GetTotalMemory(false) >> 20} MB"));
    }

    private static string Title(string list) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(list);
}
