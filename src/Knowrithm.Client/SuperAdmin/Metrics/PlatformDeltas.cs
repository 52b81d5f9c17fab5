namespace Knowrithm.Client.SuperAdmin;

/// <summary>How the platform's totals changed.</summary>
public sealed class PlatformDeltas : ApiObject
{
    /// <summary>Companies.</summary>
    public double? Companies { get; set; }

    /// <summary>Agents.</summary>
    public double? Agents { get; set; }

    /// <summary>Users that are active.</summary>
    public double? ActiveUsers { get; set; }

    /// <summary>Documents processed.</summary>
    public double? DocumentsProcessed { get; set; }
}
