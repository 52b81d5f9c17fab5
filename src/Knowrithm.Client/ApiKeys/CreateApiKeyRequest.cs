using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new API key.</summary>
public sealed record CreateApiKeyRequest
{
    /// <summary>The name, up to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The scopes; the vendor's documents say that <c>read</c> and <c>write</c> are the default.</summary>
    public IReadOnlyList<ApiKeyScope>? Scopes { get; init; }

    /// <summary>Finer permissions, as free-form JSON; an object.</summary>
    public JsonElement? Permissions { get; init; }

    /// <summary>The number of days until it expires, 1 to 365.</summary>
    public int? ExpiresInDays { get; init; }
}
