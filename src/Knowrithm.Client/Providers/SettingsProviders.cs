using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>Knowrithm's own list of providers and models, as its settings page shows it.</summary>
public sealed class SettingsProviders : ApiObject
{
    /// <summary>Providers of language models, free form.</summary>
    public IReadOnlyList<JsonElement> LlmProviders { get; set => field = value ?? []; } = [];

    /// <summary>Providers of embedding models, free form.</summary>
    public IReadOnlyList<JsonElement> EmbeddingProviders { get; set => field = value ?? []; } = [];

    /// <summary>About the list.</summary>
    public SettingsProvidersMetadata? Metadata { get; set; }
}
