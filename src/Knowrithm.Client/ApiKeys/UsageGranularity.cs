using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The length of the periods in usage figures.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<UsageGranularity>))]
public readonly partial record struct UsageGranularity : IOpenEnum<UsageGranularity>
{
    /// <summary>One day; the default.</summary>
    public static partial UsageGranularity Daily { get; }

    /// <summary>One hour.</summary>
    public static partial UsageGranularity Hourly { get; }
}
