namespace Knowrithm.Client.SuperAdmin;

/// <summary>The documents of one day, week or month.</summary>
public sealed class DocumentPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>The number of documents.</summary>
    public int? DocumentCount { get; set; }

    /// <summary>The average number of words.</summary>
    public double? AvgWordCount { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? TotalSizeBytes { get; set; }

    /// <summary>The size in megabytes.</summary>
    public double? TotalSizeMb { get; set; }
}
