namespace Knowrithm.Client;

/// <summary>Providers and their models, all at once.</summary>
public sealed record ImportProvidersRequest
{
    /// <summary>The providers.</summary>
    public required IReadOnlyList<ImportedProvider> Providers { get; init; }
}
