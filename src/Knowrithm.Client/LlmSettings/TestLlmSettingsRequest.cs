namespace Knowrithm.Client;

/// <summary>What to try instead of the settings as they are. The vendor's SDKs allow it without names, its command line's reference has these two; the Swagger file has no body here.</summary>
public sealed record TestLlmSettingsRequest
{
    /// <summary>Another sampling temperature.</summary>
    public double? Temperature { get; init; }

    /// <summary>What to ask the language model.</summary>
    public string? TestPrompt { get; init; }
}
