namespace Knowrithm.Sandbox;

internal sealed class Provider(DateTimeOffset createdAt)
{
    public static readonly string[] Types = ["llm", "embedding", "both"];
    public static readonly string[] Tiers = ["free", "budget", "mid", "premium", "variable"];

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public required string Value { get; init; }

    public string Label { get; set; } = "";

    public string Description { get; set; } = "";

    public string Type { get; set; } = "llm";

    public string Tier { get; set; } = "mid";

    public string? BaseUrl { get; set; }

    public string? DocumentationUrl { get; set; }

    public string? LogoUrl { get; set; }

    public bool RequiresApiKey { get; set; } = true;

    public bool RequiresBaseUrl { get; set; }

    public bool IsFeatured { get; set; }

    public string[] Tags { get; set; } = [];

    public bool IsActive { get; set; } = true;

    public bool IsDeleted { get; set; }

    public List<ProviderModel> Models { get; } = [];

    public IEnumerable<ProviderModel> Present => Models.Where(m => !m.IsDeleted);

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public bool Is(string type) => Type == type || Type == "both";

    public bool IsCalled(string name) => Value.Equals(name, StringComparison.OrdinalIgnoreCase) || Label.Equals(name, StringComparison.OrdinalIgnoreCase);
}
