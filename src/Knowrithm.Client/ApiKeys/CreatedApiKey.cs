using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A new API key with its secret, which the server shows here and never again: store it before all else.</summary>
public sealed class CreatedApiKey : ApiObject
{
    /// <summary>The key; it begins with <c>ak_</c>.</summary>
    [JsonPropertyName("api_key")]
    public Secret? Key { get; set; }

    /// <summary>Its secret.</summary>
    [JsonPropertyName("api_secret")]
    public Secret? KeySecret { get; set; }

    /// <summary>All else about the key, its id among it.</summary>
    public ApiKey? Details { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }

    /// <summary>The credential to act with the key.</summary>
    /// <exception cref="InvalidOperationException">The server gave no key, or no secret.</exception>
    [JsonIgnore]
    public KnowrithmCredential Credential => Key is { } key && KeySecret is { } secret
        ? KnowrithmCredential.ApiKey(key.Reveal(), secret.Reveal())
        : throw new InvalidOperationException("The answer carries no key, or no secret.");
}
