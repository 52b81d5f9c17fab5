using System.Text.Json;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>Companies or spans of time side by side.</summary>
public sealed class PlatformComparison : ApiObject
{
    /// <summary>What was compared.</summary>
    public ComparisonSummary? Summary { get; set; }

    /// <summary>One free object for each company or span.</summary>
    public IReadOnlyList<JsonElement> ComparisonData { get; set => field = value ?? []; } = [];

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
