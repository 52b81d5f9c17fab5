namespace Knowrithm.Client;

/// <summary>Several companies.</summary>
public sealed record CompanyIdsRequest
{
    /// <summary>Their ids.</summary>
    public required IReadOnlyList<string> CompanyIds { get; init; }
}
