namespace Knowrithm.Client;

/// <summary>The providers of an import, with their models.</summary>
public sealed record ImportProvidersRequest
{
    /// <summary>The providers.</summary>
    public required IReadOnlyList<ImportedProvider> Providers { get; init; }
}
