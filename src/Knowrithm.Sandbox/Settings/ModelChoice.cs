namespace Knowrithm.Sandbox;

internal sealed record ModelChoice(string ProviderId, string Provider, string ProviderLabel, string ModelId, string Model)
{
    public const string Missing = "missing-model";

    public static readonly ModelChoice DefaultLlm = new(SeedId.Of(7, 0), "openai", "OpenAI", SeedId.Of(8, 0), "gpt-4o-mini");

    public static readonly ModelChoice DefaultEmbedding = new(SeedId.Of(7, 0), "openai", "OpenAI", SeedId.Of(8, 2), "text-embedding-3-small");

    /// <summary>Finds the requested model. A model that the catalogue lacks is taken by its name alone; a provider is not, and no id is.</summary>
    /// <exception cref="ApiException">Thrown when it does not exist.</exception>
    public static ModelChoice Find(ProviderBook book, ModelRequest asked, ModelChoice current)
    {
        var provider = asked.ProviderId is not null ? ById(asked.ProviderId)
            : asked.Provider is not null ? book.ByName(asked.Provider) ?? throw new ApiException(404, $"Provider '{asked.Provider}' not found")
            : book.Present.FirstOrDefault(p => p.Id == current.ProviderId);
        if (provider is null) return current;
        if (asked.ModelId is null && asked.Model is null)
            return provider.Id == current.ProviderId ? current : throw new ApiException(400, $"A model of provider '{provider.Value}' is needed too");
        var model = provider.Present.FirstOrDefault(m => asked.ModelId is not null ? m.Id.Equals(asked.ModelId, StringComparison.OrdinalIgnoreCase)
            : m.Name.Equals(asked.Model, StringComparison.OrdinalIgnoreCase));
        if (model is null && asked.ModelId is not null) throw new ApiException(404, $"Model '{asked.ModelId}' not found");
        return new(provider.Id, provider.Value, provider.Label, model?.Id ?? Guid.NewGuid().ToString(), model?.Name ?? asked.Model!);

        Provider ById(string id) => book.Present.FirstOrDefault(p => p.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ApiException(404, $"Provider '{id}' not found");
    }
}
