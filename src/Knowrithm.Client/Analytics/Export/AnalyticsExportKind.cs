namespace Knowrithm.Client;

/// <summary>The forms of an export.</summary>
public enum AnalyticsExportKind
{
    /// <summary>Typed rows: <see cref="AnalyticsExport.Rows"/>.</summary>
    Rows,

    /// <summary>CSV: <see cref="AnalyticsExport.Csv"/>.</summary>
    Csv,

    /// <summary>A link: <see cref="AnalyticsExport.DownloadUrl"/>.</summary>
    Link,
}
