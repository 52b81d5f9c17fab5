namespace Knowrithm.Client.SuperAdmin;

/// <summary>The platform's documents in total.</summary>
public sealed class PlatformDocumentSummary : ApiObject
{
    /// <summary>Where the series begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>How far apart its points are.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>Documents.</summary>
    public int? TotalDocuments { get; set; }

    /// <summary>Those that were processed.</summary>
    public int? ProcessedDocuments { get; set; }

    /// <summary>Those that went well, in per cent.</summary>
    public double? ProcessingSuccessRate { get; set; }

    /// <summary>Seconds for one, on average.</summary>
    public double? AvgProcessingTimeSeconds { get; set; }

    /// <summary>Their size in bytes.</summary>
    public long? TotalStorageBytes { get; set; }

    /// <summary>The same, in gigabytes.</summary>
    public double? TotalStorageGb { get; set; }
}
