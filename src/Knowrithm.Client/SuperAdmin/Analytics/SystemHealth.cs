namespace Knowrithm.Client.SuperAdmin;

/// <summary>The verdict on the system.</summary>
public sealed class SystemHealth : ApiObject
{
    /// <summary>How it is.</summary>
    public SystemCondition? Status { get; set; }

    /// <summary>The same as a number.</summary>
    public double? Score { get; set; }

    /// <summary>What needs a look.</summary>
    public IReadOnlyList<string> Warnings { get; set => field = value ?? []; } = [];
}
