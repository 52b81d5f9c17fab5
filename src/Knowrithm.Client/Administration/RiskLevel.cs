using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The severity of a logged event.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<RiskLevel>))]
public readonly partial record struct RiskLevel : IOpenEnum<RiskLevel>
{
    /// <summary>Routine.</summary>
    public static partial RiskLevel Low { get; }

    /// <summary>Unusual.</summary>
    public static partial RiskLevel Medium { get; }

    /// <summary>To be reviewed the same day.</summary>
    public static partial RiskLevel High { get; }

    /// <summary>To be reviewed at once.</summary>
    public static partial RiskLevel Critical { get; }
}
