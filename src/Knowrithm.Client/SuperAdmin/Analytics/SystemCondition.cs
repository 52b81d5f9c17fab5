using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The health of the system.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<SystemCondition>))]
public readonly partial record struct SystemCondition : IOpenEnum<SystemCondition>
{
    /// <summary>Healthy.</summary>
    public static partial SystemCondition Healthy { get; }

    /// <summary>Degraded, or about to be.</summary>
    public static partial SystemCondition Warning { get; }

    /// <summary>Failing.</summary>
    public static partial SystemCondition Critical { get; }
}
