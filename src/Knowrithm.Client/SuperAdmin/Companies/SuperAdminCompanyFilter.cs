namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which companies to list; what is null does not restrict.</summary>
public sealed record SuperAdminCompanyFilter
{
    /// <summary>Text to find.</summary>
    public string? Search { get; init; }

    /// <summary>Only active companies, or only others.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Only verified companies, or only others.</summary>
    public bool? IsVerified { get; init; }
}
