using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The field that new users are grouped by.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<UserGrowthGrouping>))]
public readonly partial record struct UserGrowthGrouping : IOpenEnum<UserGrowthGrouping>
{
    /// <summary>The company.</summary>
    public static partial UserGrowthGrouping Company { get; }

    /// <summary>The role.</summary>
    public static partial UserGrowthGrouping Role { get; }

    /// <summary>The status.</summary>
    public static partial UserGrowthGrouping Status { get; }
}
