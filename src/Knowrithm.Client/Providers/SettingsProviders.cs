using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The list of providers and models that Knowrithm itself knows, as its settings page shows it.</summary>
public sealed class SettingsProviders : ApiObject
{
    /// <summary>The providers of language models, as free-form JSON.</summary>
    public IReadOnlyList<JsonElement> LlmProviders { get; set => field = value ?? []; } = [];

    /// <summary>The providers of embedding models, as free-form JSON.</summary>
    public IReadOnlyList<JsonElement> EmbeddingProviders { get; set => field = value ?? []; } = [];

    /// <summary>The metadata of the list.</summary>
    public SettingsProvidersMetadata? Metadata { get; set; }
}
