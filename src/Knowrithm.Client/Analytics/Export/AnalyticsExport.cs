namespace Knowrithm.Client;

/// <summary>
/// What was exported, in the form that the server chose: <see cref="Kind"/> tells which of the three is there. Dispose it: a CSV that comes as a body of its
/// own is read from the open connection, never held in memory.
/// </summary>
public sealed class AnalyticsExport : IDisposable, IAsyncDisposable
{
    /// <summary>Makes one of rows.</summary>
    /// <param name="rows">The rows.</param>
    public AnalyticsExport(AnalyticsRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        (Kind, Rows) = (AnalyticsExportKind.Rows, rows);
    }

    /// <summary>Makes one of CSV.</summary>
    /// <param name="csv">The CSV; the export disposes it.</param>
    public AnalyticsExport(Stream csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        (Kind, Csv) = (AnalyticsExportKind.Csv, csv);
    }

    /// <summary>Makes one of a link.</summary>
    /// <param name="downloadUrl">The link.</param>
    public AnalyticsExport(string downloadUrl)
    {
        ArgumentException.ThrowIfNullOrEmpty(downloadUrl);
        (Kind, DownloadUrl) = (AnalyticsExportKind.Link, downloadUrl);
    }

    /// <summary>Which of the three is there.</summary>
    public AnalyticsExportKind Kind { get; }

    /// <summary>The rows; null unless <see cref="Kind"/> is <see cref="AnalyticsExportKind.Rows"/>.</summary>
    public AnalyticsRows? Rows { get; }

    /// <summary>
    /// The CSV, to be read once and forwards; null unless <see cref="Kind"/> is <see cref="AnalyticsExportKind.Csv"/>. No budget limits the reading: pass a
    /// cancellation token to each read. A connection that breaks on the way is an <see cref="IOException"/>, never a short file.
    /// </summary>
    public Stream? Csv { get; }

    /// <summary>
    /// Where to fetch it, as the server wrote it; null unless <see cref="Kind"/> is <see cref="AnalyticsExportKind.Link"/>. This client does not fetch it, since no
    /// credential may go there: use an <see cref="HttpClient"/> of your own. Whoever has the link may have the data: keep it out of logs.
    /// </summary>
    public string? DownloadUrl { get; }

    /// <summary>Closes the CSV, and with it the connection.</summary>
    public void Dispose() => Csv?.Dispose();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync() => Csv?.DisposeAsync() ?? ValueTask.CompletedTask;
}
