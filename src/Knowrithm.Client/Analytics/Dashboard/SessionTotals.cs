namespace Knowrithm.Client;

/// <summary>The sessions of users.</summary>
public sealed class SessionTotals : ApiObject
{
    /// <summary>The total number.</summary>
    public int? TotalSessions { get; set; }

    /// <summary>The number of network addresses they came from.</summary>
    public int? UniqueIpAddresses { get; set; }

    /// <summary>The average duration, in minutes.</summary>
    public double? AverageSessionDurationMinutes { get; set; }
}
