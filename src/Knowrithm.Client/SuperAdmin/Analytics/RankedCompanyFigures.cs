namespace Knowrithm.Client.SuperAdmin;

/// <summary>What a ranked company has.</summary>
public sealed class RankedCompanyFigures : ApiObject
{
    /// <summary>Users.</summary>
    public int? Users { get; set; }

    /// <summary>Agents.</summary>
    public int? Agents { get; set; }

    /// <summary>Documents.</summary>
    public int? Documents { get; set; }

    /// <summary>Conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>What it stores, in bytes.</summary>
    public long? StorageBytes { get; set; }

    /// <summary>The same, in gigabytes.</summary>
    public double? StorageGb { get; set; }
}
