namespace Knowrithm.Sandbox;

internal sealed class ProviderModel(Provider provider, string name)
{
    public static readonly string[] Types = ["llm", "embedding"];

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public Provider Provider => provider;

    public string Name => name;

    public string? DisplayName { get; set; }

    public string Description { get; set; } = "";

    public string Type { get; set; } = "llm";

    public int? Context { get; set; }

    public int? Dimension { get; set; }

    public double? InputPrice { get; set; }

    public double? OutputPrice { get; set; }

    public bool IsRecommended { get; set; }

    public bool IsDeprecated { get; set; }

    public bool CallsFunctions { get; set; }

    public bool Streams { get; set; } = true;

    public bool Sees { get; set; }

    public string[] Tags { get; set; } = [];

    public bool IsDeleted { get; set; }
}
