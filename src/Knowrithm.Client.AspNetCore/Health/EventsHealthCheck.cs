using Knowrithm.Client.Events;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Knowrithm.Client.Webhooks;

internal sealed class EventsHealthCheck(IEventHealth health) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var report = await health.CheckAsync(cancellationToken);
        var status = report.State switch
        {
            EventHealthState.Healthy => HealthStatus.Healthy,
            EventHealthState.Degraded => HealthStatus.Degraded,
            _ => context.Registration.FailureStatus,
        };
        var handlers = report.Status?.Handlers ?? [];
        var data = new Dictionary<string, object>
        {
            ["waiting"] = handlers.Sum(static one => one.Waiting),
            ["dead_letters"] = handlers.Sum(static one => one.DeadLetters),
        };
        var text = report.Problems.Count == 0 ? "Deliveries are accepted, and no handler has a problem." : string.Join(' ', report.Problems);
        return new(status, text, report.Error, data);
    }
}
