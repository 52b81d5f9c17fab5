namespace Knowrithm.Client;

/// <summary>A model of an import. The Swagger file requires none of it.</summary>
public sealed record ImportedModel
{
    /// <summary>Its name for machines.</summary>
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>What it is for.</summary>
    public ModelType? ModelType { get; init; }

    /// <summary>The longest input, in tokens.</summary>
    public int? Context { get; init; }

    /// <summary>Length of its vectors, where it embeds.</summary>
    public int? Dimension { get; init; }
}
