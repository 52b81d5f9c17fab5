using System.Collections.Concurrent;
using System.Globalization;

namespace Knowrithm.Client.Soak;

/// <summary>What callers were told, against what the server did.</summary>
internal sealed class SoakReport
{
    public SoakReport(TimeSpan duration, int callers, FailingServer server, ConcurrentDictionary<string, WriteOutcome> told, Figures figures, TimeSpan elapsed)
    {
        int Count(Func<WriteOutcome, int, bool> condition) => told.Count(write => condition(write.Value & ~WriteOutcome.Repeatable, server.Applied(write.Key)));
        var creates = told.Count(static write => !write.Value.HasFlag(WriteOutcome.Repeatable));
        var doubled = told.Count(write => !write.Value.HasFlag(WriteOutcome.Repeatable) && server.Applied(write.Key) > 1);
        var unknown = Count(static (fate, _) => fate == WriteOutcome.Unknown);
        Lines =
        [
            ("callers, seconds", string.Create(CultureInfo.InvariantCulture, $"{callers}, {duration.TotalSeconds:0}"), elapsed >= duration),
            ("requests that the server got, and failed", Text(server.Requests, server.Failed), server.Failed > server.Requests / 20),
            ("of these, carried out first", Text(server.FailedAfterwards), server.FailedAfterwards > 0),
            ("reads (pages, walks, waits), and those that failed", Text(figures.Reads, figures.FailedReads),
                figures.Reads > 1000 && figures.FailedReads * 1000L < figures.Reads),
            ("reads that were half", Text(figures.HalfReads), figures.HalfReads == 0),
            ("writes, of which POSTs", Text(told.Count, creates), creates > 100),
            ("POSTs carried out twice", Text(doubled), doubled == 0),
            ("writes whose fate was told as unknown, of which carried out",
                Text(unknown, Count(static (fate, applied) => fate == WriteOutcome.Unknown && applied > 0)), unknown > 0),
            ("writes told as not done, of which carried out",
                Text(Count(static (fate, _) => fate == WriteOutcome.NotDone), Count(static (fate, applied) => fate == WriteOutcome.NotDone && applied > 0)),
                    Count(static (fate, applied) => fate == WriteOutcome.NotDone && applied > 0) == 0),
            ("writes told as done that were not", Text(Count(static (fate, applied) => fate == WriteOutcome.Done && applied == 0)),
                Count(static (fate, applied) => fate == WriteOutcome.Done && applied == 0) == 0),
            ("exceptions that are not the client's", Text(figures.OtherExceptions), figures.OtherExceptions == 0),
        ];
    }

    public IReadOnlyList<(string What, string Value, bool Holds)> Lines { get; }

    private static string Text(params int[] figures) => string.Join(", ", figures.Select(static figure => figure.ToString("N0", CultureInfo.InvariantCulture)));
}
