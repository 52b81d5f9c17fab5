namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of the platform's documents.</summary>
public sealed class PlatformDocumentSummary : ApiObject
{
    /// <summary>The start of the series.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The interval between points.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>The number of documents.</summary>
    public int? TotalDocuments { get; set; }

    /// <summary>The number of processed documents.</summary>
    public int? ProcessedDocuments { get; set; }

    /// <summary>The success rate, in per cent.</summary>
    public double? ProcessingSuccessRate { get; set; }

    /// <summary>The average time, in seconds.</summary>
    public double? AvgProcessingTimeSeconds { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? TotalStorageBytes { get; set; }

    /// <summary>The storage used, in gigabytes.</summary>
    public double? TotalStorageGb { get; set; }
}
