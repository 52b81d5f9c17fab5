namespace Knowrithm.Client;

/// <summary>A model of an import. The Swagger file requires none of it.</summary>
public sealed record ImportedModel
{
    /// <summary>The identifier.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The description.</summary>
    public ModelType? ModelType { get; init; }

    /// <summary>The context length, in tokens.</summary>
    public int? Context { get; init; }

    /// <summary>The length of its vectors, for an embedding model.</summary>
    public int? Dimension { get; init; }
}
