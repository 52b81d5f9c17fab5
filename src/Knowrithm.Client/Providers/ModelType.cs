using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The purpose of a model.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ModelType>))]
public readonly partial record struct ModelType : IOpenEnum<ModelType>
{
    /// <summary>Generating responses.</summary>
    public static partial ModelType Llm { get; }

    /// <summary>Creating embeddings for search.</summary>
    public static partial ModelType Embedding { get; }
}
