namespace Knowrithm.Client;

/// <summary>The storage that documents use.</summary>
public sealed class DocumentStorage : ApiObject
{
    /// <summary>The total size, in bytes.</summary>
    public long? TotalSizeBytes { get; set; }

    /// <summary>The total size, in megabytes.</summary>
    public double? TotalSizeMb { get; set; }

    /// <summary>The average size, in megabytes.</summary>
    public double? AverageSizeMb { get; set; }

    /// <summary>The largest size, in megabytes.</summary>
    public double? LargestFileMb { get; set; }

    /// <summary>The total number of words.</summary>
    public long? TotalWords { get; set; }

    /// <summary>The average number of words.</summary>
    public double? AverageWords { get; set; }
}
