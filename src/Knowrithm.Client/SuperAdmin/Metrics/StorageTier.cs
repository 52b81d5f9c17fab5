namespace Knowrithm.Client.SuperAdmin;

/// <summary>A place of storage.</summary>
public sealed class StorageTier : ApiObject
{
    /// <summary>The file name.</summary>
    public string? Label { get; set; }

    /// <summary>The amount stored.</summary>
    public double? Value { get; set; }

    /// <summary>The unit of the amount.</summary>
    public string? Unit { get; set; }
}
