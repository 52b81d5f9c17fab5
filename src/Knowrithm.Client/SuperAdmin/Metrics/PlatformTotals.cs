namespace Knowrithm.Client.SuperAdmin;

/// <summary>The platform's totals.</summary>
public sealed class PlatformTotals : ApiObject
{
    /// <summary>The number of companies.</summary>
    public int? Companies { get; set; }

    /// <summary>The number of agents.</summary>
    public int? Agents { get; set; }

    /// <summary>The number of active users.</summary>
    public int? ActiveUsers { get; set; }

    /// <summary>The number of processed documents.</summary>
    public int? DocumentsProcessed { get; set; }
}
