namespace Knowrithm.Client;

/// <summary>
/// An export, in the form that the server chose; <see cref="Kind"/> says which of the three it is. Dispose it: CSV in a body of its own is read from the open
/// connection, never held in memory.
/// </summary>
public sealed class AnalyticsExport : IDisposable, IAsyncDisposable
{
    /// <summary>Creates an export of rows.</summary>
    /// <param name="rows">The rows.</param>
    public AnalyticsExport(AnalyticsRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        (Kind, Rows) = (AnalyticsExportKind.Rows, rows);
    }

    /// <summary>Creates an export of CSV.</summary>
    /// <param name="csv">The CSV; the export disposes it.</param>
    public AnalyticsExport(Stream csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        (Kind, Csv) = (AnalyticsExportKind.Csv, csv);
    }

    /// <summary>Creates an export of a link.</summary>
    /// <param name="downloadUrl">The link.</param>
    public AnalyticsExport(string downloadUrl)
    {
        ArgumentException.ThrowIfNullOrEmpty(downloadUrl);
        (Kind, DownloadUrl) = (AnalyticsExportKind.Link, downloadUrl);
    }

    /// <summary>The form of the export.</summary>
    public AnalyticsExportKind Kind { get; }

    /// <summary>The rows; null unless <see cref="Kind"/> is <see cref="AnalyticsExportKind.Rows"/>.</summary>
    public AnalyticsRows? Rows { get; }

    /// <summary>
    /// The CSV, to be read once and forwards; null unless <see cref="Kind"/> is <see cref="AnalyticsExportKind.Csv"/>. No time-out limits the reading: pass a
    /// cancellation token to each read. A connection that breaks during a read throws an <see cref="IOException"/>; it never ends the file early.
    /// </summary>
    public Stream? Csv { get; }

    /// <summary>
    /// The address of the export, as the server wrote it; null unless <see cref="Kind"/> is <see cref="AnalyticsExportKind.Link"/>. This client does not fetch
    /// it, since no credential may go there: use an <see cref="HttpClient"/> of your own. Anyone who has the link may be able to read the data: keep it out of
    /// logs.
    /// </summary>
    public string? DownloadUrl { get; }

    /// <summary>Closes the CSV, and with it the connection.</summary>
    public void Dispose() => Csv?.Dispose();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync() => Csv?.DisposeAsync() ?? ValueTask.CompletedTask;
}
