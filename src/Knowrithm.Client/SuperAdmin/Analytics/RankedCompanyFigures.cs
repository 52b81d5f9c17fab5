namespace Knowrithm.Client.SuperAdmin;

/// <summary>The figures of a ranked company.</summary>
public sealed class RankedCompanyFigures : ApiObject
{
    /// <summary>The number of users.</summary>
    public int? Users { get; set; }

    /// <summary>The number of agents.</summary>
    public int? Agents { get; set; }

    /// <summary>The number of documents.</summary>
    public int? Documents { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>The storage used, in bytes.</summary>
    public long? StorageBytes { get; set; }

    /// <summary>The storage used, in gigabytes.</summary>
    public double? StorageGb { get; set; }
}
