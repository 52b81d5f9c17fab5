using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Knowrithm.Client.Webhooks;

internal sealed class ClientHealthCheck(IKnowrithmClient client) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var health = await client.Monitoring.HealthCheckAsync(cancellationToken);
            return health.IsHealthy ? HealthCheckResult.Healthy("Knowrithm is up.")
                : new(context.Registration.FailureStatus, $"Knowrithm reports its own status as {health.Status}.");
        }
        catch (KnowrithmException e)
        {
            return new(context.Registration.FailureStatus, "The request to Knowrithm failed.", e);
        }
    }
}
