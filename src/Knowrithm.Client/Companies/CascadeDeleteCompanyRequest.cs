namespace Knowrithm.Client;

/// <summary>The extent of the final deletion of a company.</summary>
public sealed record CascadeDeleteCompanyRequest
{
    /// <summary>Whether to delete what belongs to it; null leaves that to the server.</summary>
    public bool? DeleteRelated { get; init; }
}
