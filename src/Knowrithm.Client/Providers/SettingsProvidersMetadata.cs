namespace Knowrithm.Client;

/// <summary>The metadata of Knowrithm's own list of providers.</summary>
public sealed class SettingsProvidersMetadata : ApiObject
{
    /// <summary>The number of providers of language models.</summary>
    public int? TotalLlmProviders { get; set; }

    /// <summary>The number of providers of embedding models.</summary>
    public int? TotalEmbeddingProviders { get; set; }

    /// <summary>The pricing tiers; see <see cref="PricingTier"/>.</summary>
    public IReadOnlyList<string> PricingTiers { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? LastUpdated { get; set; }
}
