namespace Knowrithm.Client.SuperAdmin;

/// <summary>The documents of one type.</summary>
public sealed class DocumentTypeTotals : ApiObject
{
    /// <summary>The number.</summary>
    public int? Count { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? TotalSizeBytes { get; set; }

    /// <summary>The size in megabytes.</summary>
    public double? TotalSizeMb { get; set; }
}
