namespace Knowrithm.Client.SuperAdmin;

/// <summary>One kind of store.</summary>
public sealed class StorageTier : ApiObject
{
    /// <summary>Its name.</summary>
    public string? Label { get; set; }

    /// <summary>How much is in it.</summary>
    public double? Value { get; set; }

    /// <summary>In which unit.</summary>
    public string? Unit { get; set; }
}
