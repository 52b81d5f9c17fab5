namespace Knowrithm.Client.SuperAdmin;

/// <summary>What the platform consumes in total.</summary>
public sealed class PlatformUsageSummary : ApiObject
{
    /// <summary>Where the series begin.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where they end.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>How far apart their points are.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>Users.</summary>
    public int? TotalUsers { get; set; }

    /// <summary>Conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>What is stored, in gigabytes.</summary>
    public double? TotalStorageGb { get; set; }
}
