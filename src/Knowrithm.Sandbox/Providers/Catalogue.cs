namespace Knowrithm.Sandbox;

/// <summary>The providers that are there from the start, with the same ids every time.</summary>
internal static class Catalogue
{
    private static readonly (string Value, string Label, string Type, string Tier, bool Key, (string Name, string Type, int Size)[] Models)[] Known =
    [
        ("openai", "OpenAI", "both", "premium", true,
            [("gpt-4o-mini", "llm", 128000), ("gpt-4o", "llm", 128000), ("text-embedding-3-small", "embedding", 1536),
                ("text-embedding-3-large", "embedding", 3072)]),
        ("anthropic", "Anthropic", "llm", "premium", true, [("claude-sonnet-4", "llm", 200000), ("claude-3-5-haiku", "llm", 200000)]),
        ("google", "Google Gemini", "both", "mid", true, [("gemini-2.0-flash", "llm", 1000000), ("text-embedding-004", "embedding", 768)]),
        ("mistral", "Mistral AI", "both", "budget", true, [("mistral-small", "llm", 32000), ("mistral-embed", "embedding", 1024)]),
        ("cohere", "Cohere", "both", "mid", true, [("command-r", "llm", 128000), ("embed-english-v3.0", "embedding", 1024)]),
        ("huggingface", "Hugging Face", "both", "free", true,
            [("meta-llama/Llama-3.1-8B-Instruct", "llm", 128000), ("sentence-transformers/all-MiniLM-L6-v2", "embedding", 384)]),
        ("groq", "Groq", "llm", "budget", true, [("llama-3.3-70b-versatile", "llm", 128000)]),
        ("ollama", "Ollama", "both", "free", false, [("llama3.2", "llm", 128000), ("nomic-embed-text", "embedding", 768)]),
    ];

    /// <summary>Adds what is missing; what is there stays as it is.</summary>
    /// <returns>The numbers of providers and models in it.</returns>
    public static (int Providers, int Models) Plant(ProviderBook book, DateTimeOffset now)
    {
        for (var i = 0; i < Known.Length; i++)
        {
            var (value, label, type, tier, key, models) = Known[i];
            var provider = book.ByName(value);
            if (provider is null)
            {
                provider = new(now)
                {
                    Id = book.IsKnown(SeedId.Of(7, i)) ? Guid.NewGuid().ToString() : SeedId.Of(7, i),
                    Value = value,
                    Label = label,
                    Description = $"Models of {label}.",
                    Type = type,
                    Tier = tier,
                    RequiresApiKey = key,
                    RequiresBaseUrl = !key,
                    BaseUrl = key ? null : "http://localhost:11434",
                    IsFeatured = i < 2,
                };
                book.Add(provider);
            }

            for (var j = 0; j < models.Length; j++)
            {
                var (name, kind, size) = models[j];
                if (provider.Present.Any(m => m.Name == name)) continue;
                var id = SeedId.Of(8, (i * 10) + j);
                provider.Models.Add(new(provider, name)
                {
                    Id = book.IsKnown(id) ? Guid.NewGuid().ToString() : id,
                    Type = kind,
                    Context = kind == "llm" ? size : null,
                    Dimension = kind == "embedding" ? size : null,
                    IsRecommended = j == 0,
                    CallsFunctions = kind == "llm",
                    Streams = kind == "llm",
                });
            }
        }

        return (Known.Length, Known.Sum(k => k.Models.Length));
    }
}
