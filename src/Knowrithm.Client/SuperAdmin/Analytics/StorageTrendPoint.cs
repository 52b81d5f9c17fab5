namespace Knowrithm.Client.SuperAdmin;

/// <summary>The storage of one day, week or month.</summary>
public sealed class StorageTrendPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>The number of new documents.</summary>
    public int? DocumentsAdded { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? StorageAddedBytes { get; set; }

    /// <summary>The storage used, in gigabytes.</summary>
    public double? StorageAddedGb { get; set; }

    /// <summary>The storage used until then, in gigabytes.</summary>
    public double? CumulativeStorageGb { get; set; }
}
