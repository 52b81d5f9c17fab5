using System.Text.Json;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The comparison of companies or periods.</summary>
public sealed class PlatformComparison : ApiObject
{
    /// <summary>The summary of the comparison.</summary>
    public ComparisonSummary? Summary { get; set; }

    /// <summary>The compared companies or periods, one free-form object for each.</summary>
    public IReadOnlyList<JsonElement> ComparisonData { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
