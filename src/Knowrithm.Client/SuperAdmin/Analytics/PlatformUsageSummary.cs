namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of the use of the platform.</summary>
public sealed class PlatformUsageSummary : ApiObject
{
    /// <summary>The start of the series.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the series.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The interval between points.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>The number of users.</summary>
    public int? TotalUsers { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The storage used, in gigabytes.</summary>
    public double? TotalStorageGb { get; set; }
}
