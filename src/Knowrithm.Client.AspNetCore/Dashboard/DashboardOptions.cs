namespace Knowrithm.Client.Events;

/// <summary>
/// The policies of a dashboard. Each names an authorization policy that is required in addition to that of the group; null for no more than the group's own.
/// They count also where the group allows anonymous requests.
/// </summary>
public sealed class DashboardOptions
{
    /// <summary>Gets or sets the policy for retrying dead letters and replaying events.</summary>
    public string? RetryPolicy { get; set; }

    /// <summary>Gets or sets the policy for deleting dead letters and erasing what events are about.</summary>
    public string? DeletePolicy { get; set; }

    /// <summary>Gets or sets the policy for pausing and resuming handlers.</summary>
    public string? PausePolicy { get; set; }

    /// <summary>Gets or sets the policy for opening the bodies of events.</summary>
    public string? BodyPolicy { get; set; }

    internal string? Of(DashboardRight right) => right switch
    {
        DashboardRight.Retry => RetryPolicy,
        DashboardRight.Delete => DeletePolicy,
        DashboardRight.Pause => PausePolicy,
        DashboardRight.Body => BodyPolicy,
        _ => null,
    };
}
