using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The subject of a comparison.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ComparisonSubject>))]
public readonly partial record struct ComparisonSubject : IOpenEnum<ComparisonSubject>
{
    /// <summary>Companies; the default.</summary>
    public static partial ComparisonSubject Companies { get; }

    /// <summary>Periods of time.</summary>
    public static partial ComparisonSubject TimePeriods { get; }
}
