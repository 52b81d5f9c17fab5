using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A model that a provider runs.</summary>
[WireName("model", "models")]
public sealed class ProviderModel : ApiObject, IIdentified
{
    /// <summary>The model's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The provider.</summary>
    public string? ProviderId { get; set; }

    /// <summary>The identifier, for example <c>gpt-4o-mini</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The display name.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The description.</summary>
    public ModelType? ModelType { get; set; }

    /// <summary>The context length, in tokens. Written as <see cref="CreateModelRequest.ContextLength"/>.</summary>
    public int? Context { get; set; }

    /// <summary>The length of its vectors, for an embedding model. Written as <see cref="CreateModelRequest.EmbeddingDimension"/>.</summary>
    public int? Dimension { get; set; }

    /// <summary>The pricing.</summary>
    public ModelPricing? Pricing { get; set; }

    /// <summary>Whether it supports streaming.</summary>
    public bool? SupportsStreaming { get; set; }

    /// <summary>Whether it supports function calling.</summary>
    public bool? SupportsFunctionCalling { get; set; }

    /// <summary>Whether it supports vision.</summary>
    public bool? SupportsVision { get; set; }

    /// <summary>Whether Knowrithm recommends it.</summary>
    public bool? IsRecommended { get; set; }

    /// <summary>Whether it is deprecated.</summary>
    public bool? IsDeprecated { get; set; }

    /// <summary>The tags for searching.</summary>
    public IReadOnlyList<string> Tags { get; set => field = value ?? []; } = [];
}
