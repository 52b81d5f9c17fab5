using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A provider of models.</summary>
[WireName("provider", "providers")]
public sealed class Provider : ApiObject, IIdentified
{
    /// <summary>The provider's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The identifier, for example <c>openai</c>: the value for <see cref="CreateLlmSettingsRequest.LlmProvider"/>.</summary>
    public string? Value { get; set; }

    /// <summary>The display name.</summary>
    public string? Label { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The purpose of its models.</summary>
    public ProviderType? ProviderType { get; set; }

    /// <summary>The pricing tier.</summary>
    public PricingTier? PricingTier { get; set; }

    /// <summary>Whether it needs an API key of yours.</summary>
    public bool? RequiresApiKey { get; set; }

    /// <summary>Whether it needs a base URL of yours.</summary>
    public bool? RequiresBaseUrl { get; set; }

    /// <summary>The address.</summary>
    public string? DefaultBaseUrl { get; set; }

    /// <summary>The address of its documentation.</summary>
    public string? DocumentationUrl { get; set; }

    /// <summary>The address of its picture.</summary>
    public string? LogoUrl { get; set; }

    /// <summary>Whether Knowrithm features it.</summary>
    public bool? IsFeatured { get; set; }

    /// <summary>The tags for searching.</summary>
    public IReadOnlyList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>The models, where they were requested.</summary>
    public IReadOnlyList<ProviderModel> Models { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
