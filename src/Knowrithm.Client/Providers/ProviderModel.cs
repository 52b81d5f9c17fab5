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

    /// <summary>Its name for machines, for example <c>gpt-4o-mini</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Its name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>What it is.</summary>
    public string? Description { get; set; }

    /// <summary>What it is for.</summary>
    public ModelType? ModelType { get; set; }

    /// <summary>The longest input, in tokens. Written as <see cref="CreateModelRequest.ContextLength"/>.</summary>
    public int? Context { get; set; }

    /// <summary>Length of its vectors, where it embeds. Written as <see cref="CreateModelRequest.EmbeddingDimension"/>.</summary>
    public int? Dimension { get; set; }

    /// <summary>What it costs.</summary>
    public ModelPricing? Pricing { get; set; }

    /// <summary>Whether it answers bit by bit.</summary>
    public bool? SupportsStreaming { get; set; }

    /// <summary>Whether it calls functions.</summary>
    public bool? SupportsFunctionCalling { get; set; }

    /// <summary>Whether it sees pictures.</summary>
    public bool? SupportsVision { get; set; }

    /// <summary>Whether Knowrithm recommends it.</summary>
    public bool? IsRecommended { get; set; }

    /// <summary>Whether it is on its way out.</summary>
    public bool? IsDeprecated { get; set; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; set => field = value ?? []; } = [];
}
