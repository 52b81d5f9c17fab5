namespace Knowrithm.Client;

/// <summary>How much the documents take.</summary>
public sealed class DocumentStorage : ApiObject
{
    /// <summary>All of them, in bytes.</summary>
    public long? TotalSizeBytes { get; set; }

    /// <summary>All of them, in megabytes.</summary>
    public double? TotalSizeMb { get; set; }

    /// <summary>One on average, in megabytes.</summary>
    public double? AverageSizeMb { get; set; }

    /// <summary>The largest, in megabytes.</summary>
    public double? LargestFileMb { get; set; }

    /// <summary>Words in all of them.</summary>
    public long? TotalWords { get; set; }

    /// <summary>Words in one, on average.</summary>
    public double? AverageWords { get; set; }
}
