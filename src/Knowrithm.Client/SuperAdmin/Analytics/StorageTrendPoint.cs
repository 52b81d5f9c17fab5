namespace Knowrithm.Client.SuperAdmin;

/// <summary>What was stored in one day, week or month.</summary>
public sealed class StorageTrendPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>New documents.</summary>
    public int? DocumentsAdded { get; set; }

    /// <summary>Their size in bytes.</summary>
    public long? StorageAddedBytes { get; set; }

    /// <summary>The same, in gigabytes.</summary>
    public double? StorageAddedGb { get; set; }

    /// <summary>All that was stored until then, in gigabytes.</summary>
    public double? CumulativeStorageGb { get; set; }
}
