using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new provider. The Swagger file and the vendor's SDKs disagree about the names: the members follow the file, the last five the SDKs.</summary>
public sealed record CreateProviderRequest
{
    /// <summary>The identifier, up to 100 characters: <c>openai</c>. The Swagger file requires it.</summary>
    public string? Value { get; init; }

    /// <summary>The display name, up to 200 characters. The Swagger file requires it.</summary>
    public string? Label { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The purpose of its models; the server's default is <see cref="ProviderType.Llm"/>.</summary>
    public ProviderType? ProviderType { get; init; }

    /// <summary>The pricing tier; the server's default is <see cref="PricingTier.Mid"/>.</summary>
    public PricingTier? PricingTier { get; init; }

    /// <summary>Whether it needs an API key of yours; the server's default is true.</summary>
    public bool? RequiresApiKey { get; init; }

    /// <summary>Whether it needs a base URL of yours; the server's default is false.</summary>
    public bool? RequiresBaseUrl { get; init; }

    /// <summary>The address.</summary>
    public string? DefaultBaseUrl { get; init; }

    /// <summary>The address of its documentation.</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>The address of its picture.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>Whether Knowrithm features it; the server's default is false.</summary>
    public bool? IsFeatured { get; init; }

    /// <summary>The position in lists; the server's default is 0.</summary>
    public int? SortOrder { get; init; }

    /// <summary>The tags for searching.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The name of the environment variable with its key, on the server; up to 100 characters.</summary>
    public string? ApiKeyEnvVar { get; init; }

    /// <summary>The name. The vendor's SDKs send it; the Swagger file knows <c>value</c> and <c>label</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The purpose of its models. The vendor's SDKs send it; the Swagger file calls it <c>provider_type</c>.</summary>
    public ProviderType? Type { get; init; }

    /// <summary>The address. The vendor's SDKs send it; the Swagger file calls it <c>default_base_url</c>.</summary>
    public string? ApiBaseUrl { get; init; }

    /// <summary>The pricing; an object. The vendor's SDKs send it; the Swagger file has <c>pricing_tier</c> instead.</summary>
    public JsonElement? Pricing { get; init; }

    /// <summary>The status. The vendor's SDKs send it; the Swagger file has <c>is_active</c> instead, and that only for changes.</summary>
    public string? Status { get; init; }
}
