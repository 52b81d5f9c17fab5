using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The interval between the points of a series.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<TimeInterval>))]
public readonly partial record struct TimeInterval : IOpenEnum<TimeInterval>
{
    /// <summary>One hour. Accepted only by routes that say so.</summary>
    public static partial TimeInterval Hour { get; }

    /// <summary>One day.</summary>
    public static partial TimeInterval Day { get; }

    /// <summary>One week.</summary>
    public static partial TimeInterval Week { get; }

    /// <summary>One month.</summary>
    public static partial TimeInterval Month { get; }
}
