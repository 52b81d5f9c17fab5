namespace Knowrithm.Client.SuperAdmin;

/// <summary>Documents of one day, week or month.</summary>
public sealed class DocumentPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>Documents.</summary>
    public int? DocumentCount { get; set; }

    /// <summary>Words in one, on average.</summary>
    public double? AvgWordCount { get; set; }

    /// <summary>Their size in bytes.</summary>
    public long? TotalSizeBytes { get; set; }

    /// <summary>The same, in megabytes.</summary>
    public double? TotalSizeMb { get; set; }
}
