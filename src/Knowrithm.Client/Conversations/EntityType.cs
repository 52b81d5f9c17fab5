using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The kind of participant in a conversation.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<EntityType>))]
public readonly partial record struct EntityType : IOpenEnum<EntityType>
{
    /// <summary>A user of the company.</summary>
    public static partial EntityType User { get; }

    /// <summary>A visitor who registered as a lead.</summary>
    public static partial EntityType Lead { get; }
}
