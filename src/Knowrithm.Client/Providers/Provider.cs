using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Somebody who runs models.</summary>
[WireName("provider", "providers")]
public sealed class Provider : ApiObject, IIdentified
{
    /// <summary>The provider's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its name for machines, for example <c>openai</c>: what <see cref="CreateLlmSettingsRequest.LlmProvider"/> takes.</summary>
    public string? Value { get; set; }

    /// <summary>Its name for people.</summary>
    public string? Label { get; set; }

    /// <summary>What it is.</summary>
    public string? Description { get; set; }

    /// <summary>What its models are for.</summary>
    public ProviderType? ProviderType { get; set; }

    /// <summary>How dear it is.</summary>
    public PricingTier? PricingTier { get; set; }

    /// <summary>Whether it needs a key of yours.</summary>
    public bool? RequiresApiKey { get; set; }

    /// <summary>Whether it needs an address of yours.</summary>
    public bool? RequiresBaseUrl { get; set; }

    /// <summary>Its address.</summary>
    public string? DefaultBaseUrl { get; set; }

    /// <summary>Where it is described.</summary>
    public string? DocumentationUrl { get; set; }

    /// <summary>Address of its picture.</summary>
    public string? LogoUrl { get; set; }

    /// <summary>Whether Knowrithm puts it first.</summary>
    public bool? IsFeatured { get; set; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Its models, where they were asked for.</summary>
    public IReadOnlyList<ProviderModel> Models { get; set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
