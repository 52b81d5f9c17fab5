namespace Knowrithm.Client.SuperAdmin;

/// <summary>One company in a ranking.</summary>
public sealed class RankedCompany : ApiObject
{
    /// <summary>The company's id, an opaque text.</summary>
    public string CompanyId { get; set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? CompanyName { get; set; }

    /// <summary>False once the company was deleted.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Whether Knowrithm has verified it.</summary>
    public bool? IsVerified { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>What it has.</summary>
    public RankedCompanyFigures? Metrics { get; set; }
}
