using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>
/// The changes to a provider. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it. The Swagger file and the
/// vendor's SDKs disagree about the names: the members follow the file, the last five the SDKs.
/// </summary>
public sealed record UpdateProviderRequest
{
    /// <summary>The display name, up to 200 characters.</summary>
    public Optional<string> Label { get; init; }

    /// <summary>The description.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>The purpose of its models.</summary>
    public Optional<ProviderType?> ProviderType { get; init; }

    /// <summary>The pricing tier.</summary>
    public Optional<PricingTier?> PricingTier { get; init; }

    /// <summary>Whether it needs an API key of yours.</summary>
    public Optional<bool?> RequiresApiKey { get; init; }

    /// <summary>Whether it needs a base URL of yours.</summary>
    public Optional<bool?> RequiresBaseUrl { get; init; }

    /// <summary>The address.</summary>
    public Optional<string> DefaultBaseUrl { get; init; }

    /// <summary>The address of its documentation.</summary>
    public Optional<string> DocumentationUrl { get; init; }

    /// <summary>The address of its picture.</summary>
    public Optional<string> LogoUrl { get; init; }

    /// <summary>Whether Knowrithm features it.</summary>
    public Optional<bool?> IsFeatured { get; init; }

    /// <summary>The position in lists.</summary>
    public Optional<int?> SortOrder { get; init; }

    /// <summary>The tags for searching.</summary>
    public Optional<string[]> Tags { get; init; }

    /// <summary>Whether it is in use.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>The name. The vendor's SDKs send it; the Swagger file knows <c>value</c> and <c>label</c>.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The purpose of its models. The vendor's SDKs send it; the Swagger file calls it <c>provider_type</c>.</summary>
    public Optional<ProviderType?> Type { get; init; }

    /// <summary>The address. The vendor's SDKs send it; the Swagger file calls it <c>default_base_url</c>.</summary>
    public Optional<string> ApiBaseUrl { get; init; }

    /// <summary>The pricing; an object. The vendor's SDKs send it; the Swagger file has <c>pricing_tier</c> instead.</summary>
    public Optional<JsonElement?> Pricing { get; init; }

    /// <summary>The status. The vendor's SDKs send it; the Swagger file has <c>is_active</c> instead, and that only for changes.</summary>
    public Optional<string> Status { get; init; }
}
