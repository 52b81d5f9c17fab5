namespace Knowrithm.Client;

/// <summary>The result of a test of settings. The names are those of the vendor's command line; the Swagger file shows the acknowledgement alone.</summary>
public sealed class LlmSettingsTest : ApiObject
{
    /// <summary>The settings.</summary>
    public string? SettingsId { get; set; }

    /// <summary>The result in one word, for example <c>success</c>.</summary>
    public string? TestResult { get; set; }

    /// <summary>The response of the language model.</summary>
    public string? Response { get; set; }

    /// <summary>The latency in milliseconds.</summary>
    public double? LatencyMs { get; set; }

    /// <summary>The number of tokens used.</summary>
    public int? TokensUsed { get; set; }
}
