using Knowrithm.Client.Events;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>A change feed that has run for a while.</summary>
internal sealed class DashboardFeed(DateTimeOffset now) : IChangeFeed
{
    public Task<bool> RunPassAsync(IProgress<ChangeFeedProgress>? progress = null, CancellationToken cancellationToken = default) => Task.FromResult(false);

    public Task<IReadOnlyList<ChangeFeedStatus>> GetStatusAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ChangeFeedStatus>>([
            new() { List = "leads", Pass = 7, StartedAt = now.AddMinutes(-12), FinishedAt = now.AddMinutes(-11), MissedWebhooks = 3 },
            new() { List = "agents", Pass = 7, StartedAt = now.AddMinutes(-11), FinishedAt = now.AddMinutes(-11) },
        ]);
}
