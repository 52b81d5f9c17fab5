namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company in a ranking.</summary>
public sealed class RankedCompany : ApiObject
{
    /// <summary>The company's id, an opaque text.</summary>
    public string CompanyId { get; set => field = value ?? ""; } = "";

    /// <summary>The file name.</summary>
    public string? CompanyName { get; set; }

    /// <summary>Whether it is active; false after a deletion.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Whether Knowrithm has verified it.</summary>
    public bool? IsVerified { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The figures.</summary>
    public RankedCompanyFigures? Metrics { get; set; }
}
