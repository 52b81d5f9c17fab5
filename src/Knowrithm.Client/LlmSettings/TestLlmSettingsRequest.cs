namespace Knowrithm.Client;

/// <summary>
/// The values of a test that differ from the settings. The vendor's SDKs allow it without names, its command line's reference has these two; the Swagger file
/// has no body here.
/// </summary>
public sealed record TestLlmSettingsRequest
{
    /// <summary>Another sampling temperature.</summary>
    public double? Temperature { get; init; }

    /// <summary>The prompt for the language model.</summary>
    public string? TestPrompt { get; init; }
}
