using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The field that changes are grouped by.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ChangeGrouping>))]
public readonly partial record struct ChangeGrouping : IOpenEnum<ChangeGrouping>
{
    /// <summary>The entity that changed.</summary>
    public static partial ChangeGrouping Entity { get; }

    /// <summary>The category of the event.</summary>
    public static partial ChangeGrouping Category { get; }

    /// <summary>The severity.</summary>
    public static partial ChangeGrouping RiskLevel { get; }

    /// <summary>The user who made the change.</summary>
    public static partial ChangeGrouping User { get; }

    /// <summary>The company.</summary>
    public static partial ChangeGrouping Company { get; }
}
