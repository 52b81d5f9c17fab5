namespace Knowrithm.Client;

/// <summary>What a trial of settings gave. The names are those of the vendor's command line; the Swagger file shows the acknowledgement alone.</summary>
public sealed class LlmSettingsTest : ApiObject
{
    /// <summary>The settings.</summary>
    public string? SettingsId { get; set; }

    /// <summary>The outcome in a word, for example <c>success</c>.</summary>
    public string? TestResult { get; set; }

    /// <summary>What the language model answered.</summary>
    public string? Response { get; set; }

    /// <summary>Milliseconds it took.</summary>
    public double? LatencyMs { get; set; }

    /// <summary>Tokens it took.</summary>
    public int? TokensUsed { get; set; }
}
