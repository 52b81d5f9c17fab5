using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>Whether your credentials are good, and whose they are.</summary>
public sealed class CredentialValidation : ApiObject
{
    /// <summary>Whether they are good.</summary>
    public bool? Valid { get; set; }

    /// <summary>The API key, when it was one.</summary>
    public ApiKey? ApiKeyInfo { get; set; }

    /// <summary>The user behind them; the sources show no fields.</summary>
    public JsonElement? User { get; set; }

    /// <summary>The company behind them; the sources show no fields.</summary>
    public JsonElement? Company { get; set; }
}
