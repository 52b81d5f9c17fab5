namespace Knowrithm.Client;

/// <summary>The system on the dashboard.</summary>
public sealed class DashboardSystem : ApiObject
{
    /// <summary>The figures.</summary>
    public IReadOnlyList<SystemHealthItem> SystemHealth { get; set => field = value ?? []; } = [];
}
