namespace Knowrithm.Client.Events;

/// <summary>What a request to the dashboard needs the right to do.</summary>
internal enum DashboardRight
{
    View,
    Retry,
    Delete,
    Pause,
    Body,
}
