namespace Knowrithm.Client.SuperAdmin;

/// <summary>The platform's totals.</summary>
public sealed class PlatformTotals : ApiObject
{
    /// <summary>Companies.</summary>
    public int? Companies { get; set; }

    /// <summary>Agents.</summary>
    public int? Agents { get; set; }

    /// <summary>Users that are active.</summary>
    public int? ActiveUsers { get; set; }

    /// <summary>Documents processed.</summary>
    public int? DocumentsProcessed { get; set; }
}
