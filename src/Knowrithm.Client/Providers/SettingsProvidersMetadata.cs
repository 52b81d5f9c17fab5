namespace Knowrithm.Client;

/// <summary>About Knowrithm's own list of providers.</summary>
public sealed class SettingsProvidersMetadata : ApiObject
{
    /// <summary>Providers of language models.</summary>
    public int? TotalLlmProviders { get; set; }

    /// <summary>Providers of embedding models.</summary>
    public int? TotalEmbeddingProviders { get; set; }

    /// <summary>The price classes there are; see <see cref="PricingTier"/>.</summary>
    public IReadOnlyList<string> PricingTiers { get; set => field = value ?? []; } = [];

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? LastUpdated { get; set; }
}
