using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The health that Knowrithm reports.</summary>
public sealed class Health : ApiObject, IReportsFailure
{
    /// <summary>The status, usually <c>healthy</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Whether the status is a good one: <c>healthy</c> or <c>ok</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsHealthy => Status?.ToUpperInvariant() is "HEALTHY" or "OK";

    // To say that something is wrong is what it is asked for.
    bool IReportsFailure.ReportsFailure(bool isReported) => false;
}
