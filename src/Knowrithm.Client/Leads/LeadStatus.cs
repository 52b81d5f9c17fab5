using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The sales status of a lead.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<LeadStatus>))]
public readonly partial record struct LeadStatus : IOpenEnum<LeadStatus>
{
    /// <summary>Captured, not contacted yet; the default.</summary>
    public static partial LeadStatus New { get; }

    /// <summary>Contacted.</summary>
    public static partial LeadStatus Contacted { get; }

    /// <summary>Qualified as a potential customer.</summary>
    public static partial LeadStatus Qualified { get; }

    /// <summary>Became a customer.</summary>
    public static partial LeadStatus Converted { get; }

    /// <summary>Did not become a customer.</summary>
    public static partial LeadStatus Lost { get; }
}
