namespace Knowrithm.Client;

/// <summary>In which form an export came.</summary>
public enum AnalyticsExportKind
{
    /// <summary>As typed rows: <see cref="AnalyticsExport.Rows"/>.</summary>
    Rows,

    /// <summary>As CSV: <see cref="AnalyticsExport.Csv"/>.</summary>
    Csv,

    /// <summary>As a link: <see cref="AnalyticsExport.DownloadUrl"/>.</summary>
    Link,
}
