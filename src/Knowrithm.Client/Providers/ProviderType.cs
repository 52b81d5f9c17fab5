using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The purpose of a provider's models.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ProviderType>))]
public readonly partial record struct ProviderType : IOpenEnum<ProviderType>
{
    /// <summary>Generating responses.</summary>
    public static partial ProviderType Llm { get; }

    /// <summary>Creating embeddings for search.</summary>
    public static partial ProviderType Embedding { get; }

    /// <summary>Both purposes.</summary>
    public static partial ProviderType Both { get; }
}
