namespace Knowrithm.Client;

/// <summary>The companies of a bulk request.</summary>
public sealed record CompanyIdsRequest
{
    /// <summary>The ids of the companies.</summary>
    public required IReadOnlyList<string> CompanyIds { get; init; }
}
