using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The validity of your credentials, and their owner.</summary>
public sealed class CredentialValidation : ApiObject
{
    /// <summary>Whether the credentials are valid.</summary>
    public bool? Valid { get; set; }

    /// <summary>The API key, when the credential is one.</summary>
    public ApiKey? ApiKeyInfo { get; set; }

    /// <summary>The user who owns them; the sources show no fields.</summary>
    public JsonElement? User { get; set; }

    /// <summary>The company that owns them; the sources show no fields.</summary>
    public JsonElement? Company { get; set; }
}
