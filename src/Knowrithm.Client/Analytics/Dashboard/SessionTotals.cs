namespace Knowrithm.Client;

/// <summary>Sessions of users.</summary>
public sealed class SessionTotals : ApiObject
{
    /// <summary>All of them.</summary>
    public int? TotalSessions { get; set; }

    /// <summary>Network addresses they came from.</summary>
    public int? UniqueIpAddresses { get; set; }

    /// <summary>Minutes for one, on average.</summary>
    public double? AverageSessionDurationMinutes { get; set; }
}
