namespace Knowrithm.Client.SuperAdmin;

/// <summary>The assessment of the system.</summary>
public sealed class SystemHealth : ApiObject
{
    /// <summary>The condition.</summary>
    public SystemCondition? Status { get; set; }

    /// <summary>The condition as a number.</summary>
    public double? Score { get; set; }

    /// <summary>The warnings.</summary>
    public IReadOnlyList<string> Warnings { get; set => field = value ?? []; } = [];
}
