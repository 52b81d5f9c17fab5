namespace Knowrithm.Client.SuperAdmin;

/// <summary>The changes of the platform's totals.</summary>
public sealed class PlatformDeltas : ApiObject
{
    /// <summary>The number of companies.</summary>
    public double? Companies { get; set; }

    /// <summary>The number of agents.</summary>
    public double? Agents { get; set; }

    /// <summary>The number of active users.</summary>
    public double? ActiveUsers { get; set; }

    /// <summary>The number of processed documents.</summary>
    public double? DocumentsProcessed { get; set; }
}
