namespace Knowrithm.Client;

/// <summary>A filter for the list of leads. A member that is null does not restrict it.</summary>
public sealed record LeadFilter
{
    /// <summary>Only leads in this state.</summary>
    public LeadStatus? Status { get; init; }

    /// <summary>Text to find in name and e-mail address.</summary>
    public string? Search { get; init; }

    /// <summary>Another company's leads; for super-administrators. The vendor's SDKs send it, the Swagger file does not name it.</summary>
    public string? CompanyId { get; init; }
}
