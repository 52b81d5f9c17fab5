namespace Knowrithm.Client.Events;

/// <summary>Marks an endpoint as a dashboard's.</summary>
internal sealed record DashboardRoute(DashboardRight Right, DashboardOptions Options);
