namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for the list of companies. A member that is null does not restrict it.</summary>
public sealed record SuperAdminCompanyFilter
{
    /// <summary>The text to find.</summary>
    public string? Search { get; init; }

    /// <summary>Only active companies, or only others.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Only verified companies, or only others.</summary>
    public bool? IsVerified { get; init; }
}
