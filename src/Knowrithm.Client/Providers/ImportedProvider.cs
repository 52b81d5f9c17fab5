namespace Knowrithm.Client;

/// <summary>A provider of an import. The Swagger file requires none of it.</summary>
public sealed record ImportedProvider
{
    /// <summary>The identifier: <c>openai</c>.</summary>
    public string? Value { get; init; }

    /// <summary>The display name.</summary>
    public string? Label { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The purpose of its models.</summary>
    public ProviderType? ProviderType { get; init; }

    /// <summary>The pricing tier.</summary>
    public PricingTier? PricingTier { get; init; }

    /// <summary>Whether it needs an API key of yours.</summary>
    public bool? RequiresApiKey { get; init; }

    /// <summary>Whether it needs a base URL of yours.</summary>
    public bool? RequiresBaseUrl { get; init; }

    /// <summary>The models.</summary>
    public IReadOnlyList<ImportedModel>? Models { get; init; }
}
