namespace Knowrithm.Client;

/// <summary>A provider of an import. The Swagger file requires none of it.</summary>
public sealed record ImportedProvider
{
    /// <summary>Its name for machines: <c>openai</c>.</summary>
    public string? Value { get; init; }

    /// <summary>Its name for people.</summary>
    public string? Label { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>What its models are for.</summary>
    public ProviderType? ProviderType { get; init; }

    /// <summary>How dear it is.</summary>
    public PricingTier? PricingTier { get; init; }

    /// <summary>Whether it needs a key of yours.</summary>
    public bool? RequiresApiKey { get; init; }

    /// <summary>Whether it needs an address of yours.</summary>
    public bool? RequiresBaseUrl { get; init; }

    /// <summary>Its models.</summary>
    public IReadOnlyList<ImportedModel>? Models { get; init; }
}
