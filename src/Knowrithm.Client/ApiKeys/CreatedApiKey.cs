using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A new API key with its secret, which the server shows only once: store it before all else.</summary>
public sealed class CreatedApiKey : ApiObject
{
    /// <summary>The key; it begins with <c>ak_</c>.</summary>
    [JsonPropertyName("api_key")]
    public Secret? Key { get; set; }

    /// <summary>The secret.</summary>
    [JsonPropertyName("api_secret")]
    public Secret? KeySecret { get; set; }

    /// <summary>The other properties of the key, with its id.</summary>
    public ApiKey? Details { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    /// <summary>The credential of the key.</summary>
    /// <exception cref="InvalidOperationException">Thrown when the server sent no key, or no secret.</exception>
    [JsonIgnore]
    public KnowrithmCredential Credential => Key is { } key && KeySecret is { } secret
        ? KnowrithmCredential.ApiKey(key.Reveal(), secret.Reveal())
        : throw new InvalidOperationException("The response contains no key, or no secret.");
}
