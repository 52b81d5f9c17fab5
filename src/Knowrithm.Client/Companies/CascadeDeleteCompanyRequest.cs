namespace Knowrithm.Client;

/// <summary>How a company is deleted for good.</summary>
public sealed record CascadeDeleteCompanyRequest
{
    /// <summary>Whether all that belongs to it goes too; null leaves that to the server.</summary>
    public bool? DeleteRelated { get; init; }
}
