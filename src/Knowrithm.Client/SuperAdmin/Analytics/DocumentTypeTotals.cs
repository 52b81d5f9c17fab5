namespace Knowrithm.Client.SuperAdmin;

/// <summary>Documents of one kind.</summary>
public sealed class DocumentTypeTotals : ApiObject
{
    /// <summary>How many.</summary>
    public int? Count { get; set; }

    /// <summary>Their size in bytes.</summary>
    public long? TotalSizeBytes { get; set; }

    /// <summary>The same, in megabytes.</summary>
    public double? TotalSizeMb { get; set; }
}
