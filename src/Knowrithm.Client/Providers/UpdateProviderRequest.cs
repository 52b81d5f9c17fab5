using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>Changes to a provider. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it. The Swagger file and the vendor's SDKs disagree about the names: the members follow the file, the last five the SDKs.</summary>
public sealed record UpdateProviderRequest
{
    /// <summary>Its name for people, up to 200 characters.</summary>
    public Optional<string> Label { get; init; }

    /// <summary>What it is.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>What its models are for.</summary>
    public Optional<ProviderType?> ProviderType { get; init; }

    /// <summary>How dear it is.</summary>
    public Optional<PricingTier?> PricingTier { get; init; }

    /// <summary>Whether it needs a key of yours.</summary>
    public Optional<bool?> RequiresApiKey { get; init; }

    /// <summary>Whether it needs an address of yours.</summary>
    public Optional<bool?> RequiresBaseUrl { get; init; }

    /// <summary>Its address.</summary>
    public Optional<string> DefaultBaseUrl { get; init; }

    /// <summary>Where it is described.</summary>
    public Optional<string> DocumentationUrl { get; init; }

    /// <summary>Address of its picture.</summary>
    public Optional<string> LogoUrl { get; init; }

    /// <summary>Whether Knowrithm puts it first.</summary>
    public Optional<bool?> IsFeatured { get; init; }

    /// <summary>Its place in lists.</summary>
    public Optional<int?> SortOrder { get; init; }

    /// <summary>Words to find it by.</summary>
    public Optional<string[]> Tags { get; init; }

    /// <summary>Whether it is in use.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Its name. The vendor's SDKs send it; the Swagger file knows <c>value</c> and <c>label</c>.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>What its models are for. The vendor's SDKs send it; the Swagger file calls it <c>provider_type</c>.</summary>
    public Optional<ProviderType?> Type { get; init; }

    /// <summary>Its address. The vendor's SDKs send it; the Swagger file calls it <c>default_base_url</c>.</summary>
    public Optional<string> ApiBaseUrl { get; init; }

    /// <summary>What it costs; an object. The vendor's SDKs send it; the Swagger file has <c>pricing_tier</c> instead.</summary>
    public Optional<JsonElement?> Pricing { get; init; }

    /// <summary>Its state. The vendor's SDKs send it; the Swagger file has <c>is_active</c> instead, and that only for changes.</summary>
    public Optional<string> Status { get; init; }
}
