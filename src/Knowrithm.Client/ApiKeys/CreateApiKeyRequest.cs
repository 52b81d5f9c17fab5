using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new API key.</summary>
public sealed record CreateApiKeyRequest
{
    /// <summary>Its name, up to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What it may do; the vendor's documents give <c>read</c> and <c>write</c> as the default.</summary>
    public IReadOnlyList<ApiKeyScope>? Scopes { get; init; }

    /// <summary>Finer permissions, free form; an object.</summary>
    public JsonElement? Permissions { get; init; }

    /// <summary>Days until it expires, 1 to 365.</summary>
    public int? ExpiresInDays { get; init; }
}
