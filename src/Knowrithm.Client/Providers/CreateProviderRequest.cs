using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new provider. The Swagger file and the vendor's SDKs disagree about the names: the members follow the file, the last five the SDKs.</summary>
public sealed record CreateProviderRequest
{
    /// <summary>Its name for machines, up to 100 characters: <c>openai</c>. The Swagger file requires it.</summary>
    public string? Value { get; init; }

    /// <summary>Its name for people, up to 200 characters. The Swagger file requires it.</summary>
    public string? Label { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>What its models are for; the server's default is <see cref="ProviderType.Llm"/>.</summary>
    public ProviderType? ProviderType { get; init; }

    /// <summary>How dear it is; the server's default is <see cref="PricingTier.Mid"/>.</summary>
    public PricingTier? PricingTier { get; init; }

    /// <summary>Whether it needs a key of yours; the server's default is true.</summary>
    public bool? RequiresApiKey { get; init; }

    /// <summary>Whether it needs an address of yours; the server's default is false.</summary>
    public bool? RequiresBaseUrl { get; init; }

    /// <summary>Its address.</summary>
    public string? DefaultBaseUrl { get; init; }

    /// <summary>Where it is described.</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>Address of its picture.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>Whether Knowrithm puts it first; the server's default is false.</summary>
    public bool? IsFeatured { get; init; }

    /// <summary>Its place in lists; the server's default is 0.</summary>
    public int? SortOrder { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Name of the environment variable with its key, on the server; up to 100 characters.</summary>
    public string? ApiKeyEnvVar { get; init; }

    /// <summary>Its name. The vendor's SDKs send it; the Swagger file knows <c>value</c> and <c>label</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What its models are for. The vendor's SDKs send it; the Swagger file calls it <c>provider_type</c>.</summary>
    public ProviderType? Type { get; init; }

    /// <summary>Its address. The vendor's SDKs send it; the Swagger file calls it <c>default_base_url</c>.</summary>
    public string? ApiBaseUrl { get; init; }

    /// <summary>What it costs; an object. The vendor's SDKs send it; the Swagger file has <c>pricing_tier</c> instead.</summary>
    public JsonElement? Pricing { get; init; }

    /// <summary>Its state. The vendor's SDKs send it; the Swagger file has <c>is_active</c> instead, and that only for changes.</summary>
    public string? Status { get; init; }
}
